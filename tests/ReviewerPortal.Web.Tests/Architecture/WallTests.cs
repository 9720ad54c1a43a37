using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Letters;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.Admin;
using ReviewerPortal.Web.Features.Audit;
using ReviewerPortal.Web.Features.Audit.Packet;
using ReviewerPortal.Web.Features.Audit.Universe;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.Policies;
using ReviewerPortal.Web.Features.Retention;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Architecture;

/// <summary>The walls of the house. Each test first proves that it has subjects.</summary>
public class WallTests(PortalHost host)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] WebTypes = typeof(Program).Assembly.GetTypes();

    private static readonly Type[] Components = [.. WebTypes.Where(type => type.IsSubclassOf(typeof(ComponentBase)))];

    private static readonly Type[] Pages = [.. Components.Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false))];

    [Fact]
    public void Domain_Always_ReferencesTheBaseClassLibraryOnly()
    {
        var references = References(typeof(AuthorizationCase).Assembly);

        Assert.Contains("System.Runtime", references);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_Always_ReferencesTheDomainAndItsShaperOnly()
    {
        var references = References(typeof(ILetterRenderer).Assembly);

        Assert.Contains("HarfBuzzSharp", references);
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name is "ReviewerPortal.Domain" or "HarfBuzzSharp", name));
    }

    [Fact]
    public void Data_Always_ReferencesNoPartOfThePortalButTheDomain()
    {
        var references = References(typeof(PortalDbContext).Assembly);

        Assert.Equal(["ReviewerPortal.Domain"], references.Where(name => name.StartsWith("ReviewerPortal.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Components_Always_AskForNoDatabase()
    {
        Assert.Contains(typeof(CasePage), Components);

        var asked = Components.SelectMany(type => MemberTypes(type).Concat(type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .SelectMany(Unwrapped).Where(IsDatabase).Select(database => $"{type.Name}: {database.Name}"));

        Assert.Empty(asked);
    }

    [Fact]
    public void Components_Always_HaveNoMemberOfAnEntityType()
    {
        using var context = host.NewContext();
        var entities = context.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType).ToHashSet();
        Assert.All(new[] { typeof(AuthorizationCase), typeof(RequestedService), typeof(ClinicalDocument) }, entity => Assert.Contains(entity, entities));
        Assert.DoesNotContain(typeof(Member), entities);
        Assert.Contains(typeof(CasePage), Components);

        var shown = Components.SelectMany(MemberTypes).SelectMany(Unwrapped).Where(IsRecord).Distinct().ToList();
        Assert.Contains(typeof(CaseView), shown);
        var carried = Components.SelectMany(type => MemberTypes(type).Select(member => (type.Name, Member: member)))
            .Concat(shown.SelectMany(type => type.GetProperties(Own).Select(property => (type.Name, Member: property.PropertyType))));

        Assert.Empty(carried.SelectMany(c => Unwrapped(c.Member).Where(entities.Contains).Select(entity => $"{c.Name}: {entity.Name}")).Distinct());
    }

    [Fact]
    public void Pages_Always_AreAuthorisedExceptThoseBeforeSignIn()
    {
        Assert.Contains(typeof(SignOffPage), Pages);

        Assert.All(Pages, page => Assert.True(page.IsDefined(typeof(AuthorizeAttribute), inherit: true), page.Name));
        Assert.Equal(
            [nameof(FirstAdministratorPage), nameof(SignInPage), nameof(StatusPage)],
            Pages.Where(page => page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true)).Select(page => page.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void UseCases_Always_TakeTheActingPerson()
    {
        var actions = WebTypes.Where(IsUseCase).SelectMany(type => type.GetMethods(Own).Where(m => m.IsPublic && ReturnsResult(m))).ToList();
        Assert.All(
            [typeof(ClaimCase), typeof(RecommendDetermination), typeof(ApproveCase), typeof(SignDetermination), typeof(ReturnToNurse), typeof(ReceiveCase),
             typeof(PublishPolicy), typeof(OpenLetter), typeof(ViewCase), typeof(OpenDocument), typeof(ViewAudit), typeof(VerifyChain), typeof(ExportCasePacket), typeof(ExportUniverse), typeof(PlaceHold), typeof(ReleaseHold), typeof(ApplyRetention), typeof(AddPerson), typeof(ChangePerson), typeof(DisablePerson), typeof(ResetPassword)],
            useCase => Assert.Contains(useCase, actions.Select(action => action.DeclaringType)));

        Assert.All(actions, action => Assert.True(TakesTheActingPerson(action), $"{action.DeclaringType!.Name}.{action.Name}"));
    }

    /// <summary>The triggers are the wall in the database; one class makes and lifts them, and retention alone may ask for it.</summary>
    [Fact]
    public void Triggers_Always_AreLiftedByRetentionAlone()
    {
        var sources = Directory.GetFiles(Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToList();

        Assert.Equal(["InsertOnlyTriggers.cs"], NamesWith("DROP TRIGGER"));
        Assert.Equal(["CaseRemoval.cs", "InsertOnlyTriggers.cs"], NamesWith("LiftAsync("));

        IEnumerable<string> NamesWith(string words) =>
            sources.Where(source => source.Text.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(source => source.Name).Order(StringComparer.Ordinal);
    }

    private static List<string> References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(a => a.Name!)];

    /// <summary>The types of a component's fields, properties and method signatures.</summary>
    private static IEnumerable<Type> MemberTypes(Type type) =>
    [
        .. type.GetFields(Own).Select(f => f.FieldType),
        .. type.GetProperties(Own).Select(p => p.PropertyType),
        .. type.GetMethods(Own).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)),
    ];

    /// <summary>The type itself and whatever it is a list, task or array of.</summary>
    private static IEnumerable<Type> Unwrapped(Type type) =>
        new[] { type, type.GetElementType() }.OfType<Type>().Concat(type.GetGenericArguments().SelectMany(Unwrapped));

    /// <summary>A record of the portal that a component shows; it is looked into as well.</summary>
    private static bool IsRecord(Type type) => type.Assembly == typeof(Program).Assembly && type.GetMethod("<Clone>$") is not null;

    private static bool IsDatabase(Type type) =>
        type.IsAssignableTo(typeof(DbContext)) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDbContextFactory<>));

    /// <summary>What runs a change does it by one of these three.</summary>
    private static bool IsUseCase(Type type) => type.IsClass && type.GetConstructors().SelectMany(c => c.GetParameters())
        .Any(p => p.ParameterType == typeof(PortalTransaction) || p.ParameterType == typeof(CaseActions) || p.ParameterType == typeof(PeopleWork));

    private static bool ReturnsResult(MethodInfo method) => Unwrapped(method.ReturnType).Any(type => type.IsAssignableTo(typeof(Result)));

    private static bool TakesTheActingPerson(MethodInfo method)
    {
        var first = method.GetParameters().FirstOrDefault();
        return first is { Name: "personId" or "actingId" } ? first.ParameterType == typeof(Guid) : first?.ParameterType.GetProperty("PersonId")?.PropertyType == typeof(Guid);
    }
}
