using System.Xml;
using CityEveningNews.Archive;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CityEveningNews.Web.Machines.Oai;

/// <summary><c>/oai</c>: the archive's articles for harvesters, by OAI-PMH 2.0 (www.openarchives.org/OAI/openarchivesprotocol.html).</summary>
internal sealed class OaiEndpoint(OaiRecords records, SiteAddress site, IOptions<ArchiveOptions> options, TimeProvider clock)
{
    private const string Namespace = "http://www.openarchives.org/OAI/2.0/";
    private const string Schema = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/oai", (HttpRequest request, OaiEndpoint oai, CancellationToken cancel) => oai.AnswerAsync(request, request.Query, cancel)).ExcludeFromDescription();
        routes.MapPost("/oai", async (HttpRequest request, OaiEndpoint oai, CancellationToken cancel) => request.HasFormContentType
            ? await oai.AnswerAsync(request, await request.ReadFormAsync(cancel), cancel)
            : Results.BadRequest()).ExcludeFromDescription().DisableAntiforgery();
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, IEnumerable<KeyValuePair<string, StringValues>> arguments, CancellationToken cancel)
    {
        string root = site.Root(request), identifierStart = $"oai:{new Uri(root).Host}:";
        OaiRequest asked = OaiRequest.Read(arguments);
        Action<XmlWriter> content = asked switch
        {
            OaiRequest.Identify => await IdentifyAsync(root, cancel),
            OaiRequest.Formats formats => formats.Identifier is { } identifier && await FindAsync(identifier, identifierStart, cancel) is null
                ? Refuse(NoSuch(identifier)) : OaiXml.Formats,
            OaiRequest.Record record => await FindAsync(record.Identifier, identifierStart, cancel) is { } found
                ? xml => OaiXml.GetRecord(xml, found, identifierStart, root) : Refuse(NoSuch(record.Identifier)),
            OaiRequest.List list => await ListAsync(list, identifierStart, root, cancel),
            OaiRequest.Refused refused => Refuse(refused),
            _ => throw new InvalidOperationException("Every kind of request is answered above."),
        };
        // A request that is no request of the protocol's is not repeated in the answer (section 3.2).
        bool repeat = asked is not OaiRequest.Refused { Code: "badVerb" or "badArgument" };
        return XmlAnswer.Write("text/xml", xml =>
        {
            xml.WriteStartElement("OAI-PMH", Namespace);
            xml.WriteAttributeString("xsi", "schemaLocation", Instance, $"{Namespace} {Schema}");
            xml.WriteElementString("responseDate", Namespace, XmlAnswer.Time(clock.GetUtcNow()));
            xml.WriteStartElement("request", Namespace);
            if (repeat) foreach ((string name, StringValues value) in arguments) xml.WriteAttributeString(name, XmlAnswer.Clean(value.ToString()));
            xml.WriteString($"{root}/oai");
            xml.WriteEndElement();
            content(xml);
            xml.WriteEndElement();
        });
    }

    private async Task<Action<XmlWriter>> IdentifyAsync(string root, CancellationToken cancel)
    {
        DateTimeOffset earliest = await records.EarliestAsync(cancel) ?? clock.GetUtcNow();
        string address = options.Value.ContactEmail is { Length: > 0 } configured ? configured : $"webmaster@{new Uri(root).Host}";
        return xml => OaiXml.Identify(xml, root, address, earliest);
    }

    private async Task<Action<XmlWriter>> ListAsync(OaiRequest.List list, string identifierStart, string root, CancellationToken cancel)
    {
        (IReadOnlyList<OaiRecord> page, string? token) = await records.ListAsync(list.Window, list.Whole, cancel);
        return page.Count == 0
            ? Refuse(new OaiRequest.Refused("noRecordsMatch", "Nothing changed between from and until."))
            : xml => OaiXml.List(xml, page, token, list.Whole, identifierStart, root);
    }

    private async Task<OaiRecord?> FindAsync(string identifier, string identifierStart, CancellationToken cancel) =>
        identifier.StartsWith(identifierStart, StringComparison.Ordinal) ? await records.FindAsync(identifier[identifierStart.Length..], cancel) : null;

    private static OaiRequest.Refused NoSuch(string identifier) => new("idDoesNotExist", $"The archive has no {identifier}.");

    private static Action<XmlWriter> Refuse(OaiRequest.Refused refused) => xml => OaiXml.Error(xml, refused.Code, refused.Message);
}
