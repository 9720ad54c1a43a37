using System.Reflection;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.CaseReview.Clocks;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Features.Rules;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Operations;

namespace ReviewerPortal.Web.Tests.Architecture;

/// <summary>Software never denies: no path leads from a clock, an import or a rule to a determination. Each test first proves that it has subjects.</summary>
public class ClockWallTests
{
    private static readonly Assembly[] Portal = [typeof(AuthorizationCase).Assembly, typeof(PortalDbContext).Assembly, typeof(Program).Assembly];

    private static readonly (Type Caller, MethodBase Callee)[] Calls = [.. CallGraph.Calls(Portal)];

    /// <summary>What clocks, imports and rules are made of.</summary>
    private static readonly Type[] Machines =
    [
        .. Portal.SelectMany(assembly => assembly.GetTypes()).Where(type => type.DeclaringType is null && (
            type.Namespace == typeof(CaseClock).Namespace || type.Namespace == $"{typeof(CaseClock).Namespace}.Rules" || type.Namespace == typeof(ReceiveCase).Namespace
            || type.Namespace == typeof(ChangeRule).Namespace || type.Namespace == typeof(ExtendClock).Namespace || type == typeof(BreachRecorder) || type == typeof(ClockWatch))),
    ];

    [Fact]
    public void Determinations_AreMadeByTheCaseAlone()
    {
        var makers = Callers(method => method.DeclaringType == typeof(Determination) && (method.Name == "Of" || method.IsConstructor)).Except([typeof(Determination)]);

        Assert.Equal([typeof(AuthorizationCase)], makers);
    }

    [Fact]
    public void TheCase_DecidesOnlyForThePeopleWhoDecide()
    {
        Assert.Equal([typeof(SignDetermination)], Callers(method => IsOfTheCase(method, nameof(AuthorizationCase.Sign))));
        Assert.Equal([typeof(ApproveCase)], Callers(method => IsOfTheCase(method, nameof(AuthorizationCase.Approve))));
        Assert.Equal([typeof(RecommendDetermination)], Callers(method => IsOfTheCase(method, nameof(AuthorizationCase.Recommend))));
    }

    [Fact]
    public void Machines_CallNothingThatDecides()
    {
        Assert.All([typeof(CaseClock), typeof(ReceiveCase), typeof(ChangeRule), typeof(BreachRecorder), typeof(ClockWatch), typeof(ExtendClock)], machine => Assert.Contains(machine, Machines));
        Assert.Contains(Calls, call => call.Caller == typeof(BreachRecorder) && IsOfTheCase(call.Callee, nameof(AuthorizationCase.RecordBreaches)));

        var deciding = Calls.Where(call => Machines.Contains(call.Caller) && Decides(call.Callee)).Select(call => $"{call.Caller.Name}: {call.Callee.DeclaringType!.Name}.{call.Callee.Name}");

        Assert.Empty(deciding.Distinct());
    }

    /// <summary>The use cases that people start; nothing else of the portal does.</summary>
    [Fact]
    public void DecidingUseCases_AreStartedFromScreensAndTheDemoOnly()
    {
        var starters = Calls.Where(call => call.Callee.Name == "ExecuteAsync" && call.Callee.DeclaringType is { } type && (type == typeof(SignDetermination) || type == typeof(ApproveCase) || type == typeof(RecommendDetermination)))
            .Select(call => call.Caller.Name).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["ApproveStep", "CaseDesk", "DemoSignature", "RecommendStep", "SignOffDesk"], starters);
    }

    private static List<Type> Callers(Func<MethodBase, bool> which)
    {
        var callers = Calls.Where(call => which(call.Callee)).Select(call => call.Caller).Distinct().ToList();
        Assert.NotEmpty(callers);
        return callers;
    }

    private static bool IsOfTheCase(MethodBase method, string name) => method.DeclaringType == typeof(AuthorizationCase) && method.Name == name;

    /// <summary>Anything of a determination, a recommendation or a signature, and every action of the case that leads there.</summary>
    private static bool Decides(MethodBase method) =>
        method.DeclaringType is { } type && (type == typeof(Determination) || type == typeof(Recommendation) || type == typeof(SignOff)
            || type == typeof(SignDetermination) || type == typeof(ApproveCase) || type == typeof(RecommendDetermination)
            || new[] { nameof(AuthorizationCase.Sign), nameof(AuthorizationCase.Approve), nameof(AuthorizationCase.Recommend), "Decide" }.Any(name => IsOfTheCase(method, name)));
}
