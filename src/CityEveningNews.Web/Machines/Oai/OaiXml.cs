using System.Xml;
using CityEveningNews.Archive;

namespace CityEveningNews.Web.Machines.Oai;

/// <summary>Writes the answers to OAI-PMH's verbs.</summary>
internal static class OaiXml
{
    private const string Oai = "http://www.openarchives.org/OAI/2.0/";
    private const string OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private const string OaiDcSchema = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Identify(XmlWriter xml, string root, string contact, DateTimeOffset earliest)
    {
        xml.WriteStartElement("Identify", Oai);
        foreach ((string name, string value) in ((string, string)[])[
            ("repositoryName", "城市晚报 City Evening News Archive"), ("baseURL", $"{root}/oai"), ("protocolVersion", "2.0"), ("adminEmail", contact),
            ("earliestDatestamp", XmlAnswer.Time(earliest)), ("deletedRecord", "persistent"), ("granularity", "YYYY-MM-DDThh:mm:ssZ")])
            xml.WriteElementString(name, Oai, value);
        xml.WriteEndElement();
    }

    public static void Formats(XmlWriter xml)
    {
        xml.WriteStartElement("ListMetadataFormats", Oai);
        xml.WriteStartElement("metadataFormat", Oai);
        xml.WriteElementString("metadataPrefix", Oai, OaiRequest.DublinCore);
        xml.WriteElementString("schema", Oai, OaiDcSchema);
        xml.WriteElementString("metadataNamespace", Oai, OaiDc);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void GetRecord(XmlWriter xml, OaiRecord record, string identifierStart, string root)
    {
        xml.WriteStartElement("GetRecord", Oai);
        Record(xml, record, identifierStart, root);
        xml.WriteEndElement();
    }

    public static void List(XmlWriter xml, IReadOnlyList<OaiRecord> records, string? token, bool whole, string identifierStart, string root)
    {
        xml.WriteStartElement(whole ? "ListRecords" : "ListIdentifiers", Oai);
        foreach (OaiRecord record in records)
        {
            if (whole) Record(xml, record, identifierStart, root);
            else Header(xml, record, identifierStart);
        }

        if (token is not null) xml.WriteElementString("resumptionToken", Oai, token);
        xml.WriteEndElement();
    }

    public static void Error(XmlWriter xml, string code, string message)
    {
        xml.WriteStartElement("error", Oai);
        xml.WriteAttributeString("code", code);
        xml.WriteString(XmlAnswer.Clean(message));
        xml.WriteEndElement();
    }

    private static void Record(XmlWriter xml, OaiRecord record, string identifierStart, string root)
    {
        xml.WriteStartElement("record", Oai);
        Header(xml, record, identifierStart);
        if (record.Article is { } article)
        {
            xml.WriteStartElement("metadata", Oai);
            DublinCore(xml, article, root);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Header(XmlWriter xml, OaiRecord record, string identifierStart)
    {
        xml.WriteStartElement("header", Oai);
        if (record.Deleted) xml.WriteAttributeString("status", "deleted");
        xml.WriteElementString("identifier", Oai, identifierStart + record.Key);
        xml.WriteElementString("datestamp", Oai, XmlAnswer.Time(record.Changed));
        xml.WriteEndElement();
    }

    private static void DublinCore(XmlWriter xml, ArticleDocument article, string root)
    {
        xml.WriteStartElement("oai_dc", "dc", OaiDc);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        xml.WriteAttributeString("xsi", "schemaLocation", Instance, $"{OaiDc} {OaiDcSchema}");
        foreach ((string name, string? value) in Elements(article, root))
            if (value is { Length: > 0 }) xml.WriteElementString(name, Dc, XmlAnswer.Clean(value));
        xml.WriteEndElement();
    }

    private static IEnumerable<(string Name, string? Value)> Elements(ArticleDocument article, string root)
    {
        yield return ("title", article.Title);
        foreach (CreditDocument credit in article.Credits) yield return ("creator", credit.Name);
        yield return ("description", article.Standfirst ?? article.Sections.SelectMany(section => section.Paragraphs).FirstOrDefault());
        yield return ("publisher", article.Issue.Publication);
        yield return ("date", Addresses.Day(article.Issue.Date));
        yield return ("type", "Text");
        yield return ("format", "text/html");
        yield return ("identifier", root + article.Path);
        yield return ("source", article.Issue.IssueNumber is { } number ? $"{article.Issue.Publication} 总第{number}期 头版" : $"{article.Issue.Publication} 头版");
        yield return ("language", "zh-CN");
        yield return ("relation", root + article.Issue.Path);
    }
}
