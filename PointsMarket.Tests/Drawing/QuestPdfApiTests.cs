using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using PointsMarket.Core.Drawing;
using PointsMarket.Core.Prints;

namespace PointsMarket.Tests.Drawing;

/// <summary>The prints are written in QuestPDF's language, so that one switch exchanges the engine for it: no print may use a word that QuestPDF lacks.</summary>
public sealed class QuestPdfApiTests
{
    private static readonly Assembly Core = typeof(PrintEngine).Assembly;

    private static readonly HashSet<string> Known =
        [.. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Drawing/QuestPdfApi.txt")).Where(line => !line.StartsWith('#'))];

    /// <summary>Used where the engines are told apart (#if), and nowhere else.</summary>
    private static readonly string[] OfTheStandInAlone = ["FontManager"];

    [Test]
    public void Whatever_the_prints_may_use_stands_in_QuestPDFs_public_api()
    {
        var unknown = Core.GetTypes().Where(IsOfDrawing).Where(type => type.IsPublic && !OfTheStandInAlone.Contains(type.Name))
            .SelectMany(Members).Where(member => !IsKnown(member)).Order(StringComparer.Ordinal);
        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void The_prints_use_nothing_else_of_the_engine()
    {
        var used = Core.GetTypes().Where(type => !IsOfDrawing(type) && !IsEngineSwitch(type))
            .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            .SelectMany(method => Called(method).Select(called => (By: method, Called: called)))
            .Where(call => IsOfDrawing(call.Called.DeclaringType!) && !call.Called.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute)))
            .ToList();
        Assert.That(used, Has.Count.GreaterThan(200), "the prints were read");
        Assert.That(
            used.Where(call => !call.Called.DeclaringType!.IsVisible || call.Called is MethodBase { IsPublic: false } or FieldInfo { IsPublic: false })
                .Select(call => $"{call.By.DeclaringType}.{call.By.Name} uses {call.Called.DeclaringType}.{call.Called.Name}"),
            Is.Empty);
    }

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static bool IsOfDrawing(Type type) => type.Namespace == typeof(Document).Namespace;

    private static bool IsEngineSwitch(Type type) => (type.DeclaringType ?? type) == typeof(PrintEngine);

    /// <summary>Each member as a line of the list would say it.</summary>
    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags open = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var method in type.GetMethods(open).Where(method => !method.IsSpecialName && !IsMadeByCompiler(method)))
        {
            var generic = method.IsGenericMethodDefinition ? "<T>" : "";
            yield return $"{type.Name}.{method.Name}{generic}({Parameters(method)}) : {Name(method.ReturnType)}";
        }

        foreach (var property in type.GetProperties(open).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"))
            yield return $"{Name(type)}.{property.Name} : {Name(property.PropertyType)}";

        foreach (var field in type.GetFields(open).Where(field => !field.IsSpecialName))
            yield return $"{Name(type)}.{field.Name} : {Name(field.FieldType)}";
    }

    /// <summary>Equality, text and copies of records: prints neither compare nor write them.</summary>
    private static bool IsMadeByCompiler(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name is "ToString" or "Equals" or "GetHashCode" or "Deconstruct";

    private static string Parameters(MethodBase method) => string.Join(
        ", ", method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}{(one.IsOptional ? " = default" : "")}"));

    /// <summary>As it is, or with more parameters that may be left out.</summary>
    private static bool IsKnown(string member)
    {
        if (Known.Contains(member))
            return true;

        var end = member.LastIndexOf(") : ", StringComparison.Ordinal);
        return end > 0 && Known.Any(line => line.StartsWith(member[..end], StringComparison.Ordinal) && line.EndsWith(member[end..], StringComparison.Ordinal)
            && line[end..^(member.Length - end)].Split(", ", StringSplitOptions.RemoveEmptyEntries).All(more => more.EndsWith(" = default", StringComparison.Ordinal)));
    }

    private static string Name(Type type) => type switch
    {
        { IsGenericParameter: true } => type.Name,
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        _ when Nullable.GetUnderlyingType(type) is { } value => Name(value) + "?",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        { DeclaringType: { } outer } => $"{outer.Name}.{type.Name}",
        _ => type.Name switch
        {
            "Single" => "float",
            "String" => "string",
            "Boolean" => "bool",
            "Int32" => "int",
            "UInt32" => "uint",
            "Byte" => "byte",
            "Void" => "void",
            "Object" => "object",
            var name => name,
        },
    };

    /// <summary>What a method calls, makes or reads, from its instructions.</summary>
    private static IEnumerable<MemberInfo> Called(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;

        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var operation = code[i] == 0xFE ? Operations[0xFE00 | code[i + 1]] : Operations[code[i]];
            i += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, i), typeArguments, methodArguments) is { DeclaringType: not null } member)
            {
                yield return member;
            }

            i += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, i),
                _ => 4,
            };
        }
    }

    private static readonly Dictionary<int, OpCode> Operations = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xFFFF);
}
