using System.Reflection;

namespace Rapport.Tests.Rules;

/// <summary>An id of one kind cannot be passed where another is meant.</summary>
public class IdStructTests
{
    private static readonly Type[] Ids = [.. Compiled.Library.GetExportedTypes().Where(t => typeof(IId).IsAssignableFrom(t) && t != typeof(IId))];

    [Fact]
    public void Every_id_is_a_record_struct_named_for_what_it_names() => Rule.HasNoBreach(
        Ids.Where(t => !t.IsValueType || !t.Name.EndsWith("Id", StringComparison.Ordinal) || t.Namespace != "Rapport").Select(t => t.FullName));

    [Fact]
    public void No_two_kinds_of_id_share_a_prefix()
    {
        var prefixes = Ids.Select(t => (t.Name, Prefix: (string?)t.GetField("Prefix")?.GetRawConstantValue())).ToArray();
        Assert.All(prefixes, p => Assert.Matches("^[a-z]{3}-$", p.Prefix));
        Assert.Equal(prefixes.Length, prefixes.Select(p => p.Prefix).Distinct().Count());
    }

    [Fact]
    public void A_fact_is_named_by_an_id_of_its_own_kind() => Rule.HasNoBreach(
        from type in Compiled.Library.GetExportedTypes()
        where type.Namespace == "Rapport" && Ids.Any(id => id.Name == type.Name + "Id")
        where type.GetProperty("Id") is not { } own || own.PropertyType.Name != type.Name + "Id"
        select type.FullName);

    [Fact]
    public void An_id_never_depends_on_when_a_thing_was_seen() => Rule.HasNoBreach(
        from id in Ids
        from maker in id.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == id)
        from parameter in maker.GetParameters()
        where parameter.ParameterType == typeof(DateTimeOffset) || parameter.ParameterType == typeof(TimeProvider)
        select $"{id.Name}.{maker.Name}({parameter.Name})");
}
