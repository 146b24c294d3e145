using Microsoft.Extensions.Primitives;

namespace CityEveningNews.Web.Machines.Oai;

/// <summary>What a harvester asks, as OAI-PMH 2.0 has it (section 3.6 and chapter 4), or why it cannot be answered.</summary>
internal abstract record OaiRequest
{
    /// <summary>The one form of metadata that is given.</summary>
    public const string DublinCore = "oai_dc";

    /// <summary>Which arguments a verb takes: those it needs, and those it may have.</summary>
    private static readonly Dictionary<string, (string[] Needed, string[] Allowed)> Verbs = new()
    {
        ["Identify"] = ([], []),
        ["ListMetadataFormats"] = ([], ["identifier"]),
        ["ListSets"] = ([], ["resumptionToken"]),
        ["GetRecord"] = (["identifier", "metadataPrefix"], []),
        ["ListIdentifiers"] = (["metadataPrefix"], ["from", "until", "set"]),
        ["ListRecords"] = (["metadataPrefix"], ["from", "until", "set"]),
    };

    /// <summary>Reads the arguments of a request.</summary>
    public static OaiRequest Read(IEnumerable<KeyValuePair<string, StringValues>> arguments)
    {
        ILookup<string, string?> given = arguments.SelectMany(argument => argument.Value.DefaultIfEmpty(""), (argument, value) => (argument.Key, value))
            .ToLookup(argument => argument.Key, argument => argument.value, StringComparer.Ordinal);
        if (given["verb"].Count() != 1 || given["verb"].Single() is not string verb || !Verbs.TryGetValue(verb, out (string[] Needed, string[] Allowed) takes))
            return new Refused("badVerb", "The verb is missing, repeated or none of " + string.Join(", ", Verbs.Keys) + ".");
        if (given.FirstOrDefault(values => values.Count() > 1) is { } repeated) return Bad($"{repeated.Key} is given more than once.");
        Dictionary<string, string> values = given.Where(argument => argument.Key != "verb").ToDictionary(argument => argument.Key, argument => argument.Single() ?? "");
        bool isList = verb is "ListIdentifiers" or "ListRecords";
        if (isList && values.TryGetValue("resumptionToken", out string? token)) return values.Count > 1 ? Bad("resumptionToken stands alone.") : Resumed(verb, token);
        if (values.Keys.FirstOrDefault(key => !takes.Needed.Contains(key) && !takes.Allowed.Contains(key)) is string unknown) return Bad($"{verb} takes no {unknown}.");
        if (Array.Find(takes.Needed, key => !values.ContainsKey(key)) is string missing) return Bad($"{verb} needs {missing}.");
        if (values.ContainsKey("set") || verb == "ListSets") return new Refused("noSetHierarchy", "The archive has no sets.");
        if (values.TryGetValue("metadataPrefix", out string? prefix) && prefix != DublinCore)
            return new Refused("cannotDisseminateFormat", $"Records are given as {DublinCore} only.");
        return verb switch
        {
            "Identify" => new Identify(),
            "ListMetadataFormats" => new Formats(values.GetValueOrDefault("identifier")),
            "GetRecord" => new Record(values["identifier"]),
            _ => OaiWindow.Parse(values.GetValueOrDefault("from"), values.GetValueOrDefault("until")) is { } window
                ? new List(window, verb == "ListRecords")
                : Bad("from and until are UTC days (2021-02-19) or UTC seconds (2021-02-19T12:00:00Z), both of one kind, the earlier first."),
        };
    }

    private static OaiRequest Resumed(string verb, string token) => OaiWindow.Resume(token) is { } window
        ? new List(window, verb == "ListRecords")
        : new Refused("badResumptionToken", "The token is none of this archive's.");

    private static Refused Bad(string message) => new("badArgument", message);

    /// <summary>What the archive is.</summary>
    internal sealed record Identify : OaiRequest;

    /// <summary>In which forms records are given.</summary>
    /// <param name="Identifier">The record asked about, or null.</param>
    internal sealed record Formats(string? Identifier) : OaiRequest;

    /// <summary>One record.</summary>
    /// <param name="Identifier">Its identifier.</param>
    internal sealed record Record(string Identifier) : OaiRequest;

    /// <summary>The records of a window of time.</summary>
    /// <param name="Window">The window.</param>
    /// <param name="Whole">Whether the metadata are wanted, or the headers alone.</param>
    internal sealed record List(OaiWindow Window, bool Whole) : OaiRequest;

    /// <summary>A request that cannot be answered.</summary>
    /// <param name="Code">The protocol's code for the reason.</param>
    /// <param name="Message">The reason in words.</param>
    internal sealed record Refused(string Code, string Message) : OaiRequest;
}
