namespace CityEveningNews.Parsing.Model;

/// <summary>The masthead (报头). A field the page does not state is null.</summary>
public sealed record ParsedMasthead
{
    /// <summary>The paper's name, e.g. 城市晚报.</summary>
    public string? Publication { get; init; }

    /// <summary>Who publishes it, e.g. 城市晚报编辑部.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of issue; of a double issue, its first day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The last day of a double issue, else null.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The weekday as 星期一 … 星期日.</summary>
    public string? Weekday { get; init; }

    /// <summary>The lunar date, e.g. 辛丑年正月初八.</summary>
    public string? LunarDate { get; init; }

    /// <summary>总第N期.</summary>
    public int? IssueNumber { get; init; }

    /// <summary>The national serial number, e.g. CN22-0017.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>邮发代号, e.g. 11-23.</summary>
    public string? PostalDistributionCode { get; init; }

    /// <summary>今日N版.</summary>
    public int? PagesToday { get; init; }

    /// <summary>The edition the page names, e.g. 下午版, or null.</summary>
    public string? EditionName { get; init; }

    /// <summary>主管主办.</summary>
    public string? Organizer { get; init; }

    /// <summary>创刊.</summary>
    public DateOnly? Founded { get; init; }

    /// <summary>社址.</summary>
    public string? Address { get; init; }

    /// <summary>邮编, six digits.</summary>
    public string? Postcode { get; init; }

    /// <summary>全年定价, in yuan.</summary>
    public decimal? AnnualPrice { get; init; }

    /// <summary>新闻热线.</summary>
    public string? NewsHotline { get; init; }

    /// <summary>广告热线.</summary>
    public string? AdvertisingHotline { get; init; }

    /// <summary>The slogan without its ornaments.</summary>
    public string? Slogan { get; init; }

    /// <summary>The staff in the order printed.</summary>
    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    /// <summary>The source lines the masthead was read from.</summary>
    public LineSet Lines { get; init; } = LineSet.Empty;
}

/// <summary>One of the staff a masthead names.</summary>
/// <param name="Role">The role as printed, e.g. 责校.</param>
/// <param name="Name">The person's name.</param>
public sealed record StaffMember(string Role, string Name);
