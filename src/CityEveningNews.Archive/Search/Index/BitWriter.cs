using System.Buffers.Binary;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Bytes that grow at the end, bit by bit: the lowest bit of a byte comes first.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[4096];
    private ulong _pending;
    private int _pendingBits;

    /// <summary>The whole bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written up to the last <see cref="Align"/>.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear() => (Length, _pending, _pendingBits) = (0, 0, 0);

    /// <summary>Writes the low bits of a value, up to 32.</summary>
    public void Write(uint value, int bits)
    {
        _pending |= (ulong)value << _pendingBits;
        _pendingBits += bits;
        if (_pendingBits < 32) return;
        Reserve(4);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(Length), (uint)_pending);
        Length += 4;
        _pending >>= 32;
        _pendingBits -= 32;
    }

    /// <summary>Writes so many ones and a nought.</summary>
    public void WriteUnary(int ones)
    {
        for (; ones >= 31; ones -= 31) Write(0x7fff_ffff, 31);
        Write((1u << ones) - 1, ones + 1);
    }

    /// <summary>Writes in Rice's code with so many low bits.</summary>
    public void WriteRice(uint value, int lowBits)
    {
        WriteUnary((int)(value >> lowBits));
        Write(value & (1u << lowBits) - 1, lowBits);
    }

    /// <summary>Fills the last byte up with noughts.</summary>
    public void Align()
    {
        Reserve(8);
        for (; _pendingBits > 0; _pendingBits -= 8, _pending >>= 8) _bytes[Length++] = (byte)_pending;
        (_pending, _pendingBits) = (0, 0);
    }

    /// <summary>Adds a byte; what is before must be aligned.</summary>
    public void AddByte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    /// <summary>Adds bytes; what is before must be aligned.</summary>
    public void AddBytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Adds a number in seven bits a byte, the lowest first; what is before must be aligned.</summary>
    public void AddVarint(ulong value)
    {
        for (; value >= 128; value >>= 7) AddByte((byte)(value | 128));
        AddByte((byte)value);
    }

    private void Reserve(int bytes)
    {
        if (Length + bytes > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
    }
}
