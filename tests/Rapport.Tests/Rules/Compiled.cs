using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Rapport.Tests.Rules;

/// <summary>Reads the compiled library and program: which type uses which type and which member, bodies of methods included.</summary>
internal static class Compiled
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>The library.</summary>
    public static Assembly Library { get; } = typeof(Document).Assembly;

    /// <summary>The program.</summary>
    public static Assembly Program { get; } = typeof(Rapport.App.ExitCode).Assembly;

    /// <summary>Every use of a type or member by a type of the assembly.</summary>
    public static IEnumerable<Use> UsesIn(Assembly assembly) => OwnTypes(assembly).SelectMany(UsesOf).Distinct();

    /// <summary>The assembly's types that were written by hand, and what the compiler made inside them.</summary>
    public static IEnumerable<Type> OwnTypes(Assembly assembly) => assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Rapport", StringComparison.Ordinal) == true);

    /// <summary>The outermost type: the one that has a file.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>True for what the compiler makes: closures, state machines, records' own members.</summary>
    public static bool IsMade(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || member.Name.Contains('<', StringComparison.Ordinal);

    private static IEnumerable<Use> UsesOf(Type type)
    {
        var used = new List<Type?> { type.BaseType };
        used.AddRange(type.GetInterfaces());
        used.AddRange(type.GetFields(Everything).Select(f => f.FieldType));
        used.AddRange(type.GetGenericArguments().SelectMany(a => a.IsGenericParameter ? a.GetGenericParameterConstraints() : []));
        foreach (var attribute in type.GetCustomAttributesData().Concat(type.GetMembers(Everything).SelectMany(m => m.GetCustomAttributesData())))
            used.AddRange(attribute.ConstructorArguments.Select(a => a.Value as Type).Append(attribute.AttributeType));
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            used.AddRange(method.GetParameters().Select(p => p.ParameterType));
            used.Add((method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is not { } body)
                continue;
            used.AddRange(body.LocalVariables.Select(v => v.LocalType));
            used.AddRange(body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType));
            foreach (var member in MembersIn(method, body.GetILAsByteArray()!))
            {
                if (member is not Type)
                    yield return new(type, member.DeclaringType is { } owner ? Bare(owner) : type, member.Name);
                used.AddRange(member is Type token ? [token] : (member as MethodInfo)?.GetGenericArguments() ?? []);
            }
        }
        foreach (var one in used.OfType<Type>().SelectMany(Parts))
            yield return new(type, one, null);
    }

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length;)
        {
            var opCode = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static Type Bare(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    /// <summary>One type's use of another, and of which of its members.</summary>
    internal sealed record Use(Type From, Type To, string? Member)
    {
        /// <summary>The file's type that uses, and what it uses.</summary>
        public override string ToString() => $"{Outermost(From).FullName} uses {To.FullName}{(Member is null ? "" : $".{Member}")}";
    }
}
