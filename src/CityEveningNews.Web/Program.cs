using CityEveningNews.Web.Commands;

return await CommandLine.Build(args).Parse(args).InvokeAsync();

/// <summary>The archive's program: a web server by default, and the commands of <see cref="CommandLine"/>.</summary>
public partial class Program;
