using System.Reflection;
using System.Xml.Linq;

namespace Rapport.Tests.Rules;

/// <summary>Whoever meets a public name can read what it means.</summary>
public class DocumentedTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly XElement[] Members =
        [.. XDocument.Load(Path.ChangeExtension(Compiled.Library.Location, ".xml")).Descendants("member")];

    [Fact]
    public void Every_public_type_and_member_has_a_summary()
    {
        var told = Members.Where(Says).Select(m => Plain((string)m.Attribute("name")!)).ToHashSet(StringComparer.Ordinal);
        var wrong = from type in Compiled.Library.GetExportedTypes()
                    from name in PublicNames(type)
                    where !told.Contains(name)
                    select name;
        Rule.HasNoBreach(wrong);
    }

    [Fact]
    public void A_summary_says_more_than_that_it_gets_something() => Rule.HasNoBreach(
        from member in Members
        let summary = ((string?)member.Element("summary") ?? "").Trim()
        where summary.StartsWith("Gets ", StringComparison.Ordinal) || summary.StartsWith("TODO", StringComparison.Ordinal)
        where !((string)member.Attribute("name")!).Contains(".Generated.", StringComparison.Ordinal)
        select $"{(string?)member.Attribute("name")}: {summary}");

    private static bool Says(XElement member) => member.Element("inheritdoc") is not null || member.Element("summary") is { } summary && (summary.HasElements || summary.Value.Trim().Length > 0);

    private static IEnumerable<string> PublicNames(Type type)
    {
        var owner = type.FullName!.Replace('+', '.');
        yield return $"T:{owner}";
        // A record's positional members are told by the parameters of its summary; what the compiler adds needs no words.
        var parameters = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).ToHashSet();
        foreach (var member in type.GetMembers(Declared).Where(m => !Compiled.IsMade(m) && m is not (ConstructorInfo or Type)))
        {
            if (member is MethodInfo { IsSpecialName: true } method && !method.Name.StartsWith("op_", StringComparison.Ordinal))
                continue;
            if (member.Name == "value__" || parameters.Contains(member.Name) || typeof(Delegate).IsAssignableFrom(type))
                continue;
            var letter = member switch { MethodInfo => 'M', PropertyInfo => 'P', EventInfo => 'E', _ => 'F' };
            yield return $"{letter}:{owner}.{member.Name}";
        }
    }

    private static string Plain(string name)
    {
        var end = name.IndexOf('(', StringComparison.Ordinal);
        var bare = end < 0 ? name : name[..end];
        return System.Text.RegularExpressions.Regex.Replace(bare, "``[0-9]+", "");
    }
}
