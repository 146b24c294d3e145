using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
internal static class Bits
{
    /// <summary>At least 57 bits from a place on; noughts after the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Peek(ReadOnlySpan<byte> bytes, int bit)
    {
        int at = bit >> 3;
        ulong value = at <= bytes.Length - 8 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) : AtEnd(bytes, at);
        return value >> (bit & 7);
    }

    /// <summary>Reads a value in Rice's code and moves on.</summary>
    public static uint ReadRice(ReadOnlySpan<byte> bytes, ref int bit, int lowBits)
    {
        ulong word = Peek(bytes, bit);
        int ones = BitOperations.TrailingZeroCount(~word);
        if (ones + 1 + lowBits <= 57)
        {
            bit += ones + 1 + lowBits;
            return (uint)ones << lowBits | (uint)(word >> (ones + 1)) & (1u << lowBits) - 1;
        }

        ones = 0;
        while ((Peek(bytes, bit) & 1) != 0)
        {
            ones++;
            bit++;
        }

        bit++;
        uint low = (uint)Peek(bytes, bit) & (1u << lowBits) - 1;
        bit += lowBits;
        return (uint)ones << lowBits | low;
    }

    /// <summary>The place after the given number of noughts, counted from a place on.</summary>
    public static int AfterNoughts(ReadOnlySpan<byte> bytes, int bit, int noughts)
    {
        while (noughts > 0)
        {
            ulong zeros = ~Peek(bytes, bit) & (1UL << 56) - 1;
            int count = BitOperations.PopCount(zeros);
            if (count >= noughts) return bit + Select(zeros, noughts - 1) + 1;
            noughts -= count;
            bit += 56;
        }

        return bit;
    }

    /// <summary>The place of a set bit, the lowest being number 0.</summary>
    public static int Select(ulong word, int number)
    {
        if (Bmi2.X64.IsSupported) return BitOperations.TrailingZeroCount(Bmi2.X64.ParallelBitDeposit(1UL << number, word));
        for (; number > 0; number--) word &= word - 1;
        return BitOperations.TrailingZeroCount(word);
    }

    private static ulong AtEnd(ReadOnlySpan<byte> bytes, int at)
    {
        ulong value = 0;
        for (int i = bytes.Length - 1; i >= at; i--) value = value << 8 | bytes[i];
        return value;
    }
}
