using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Data.Providers;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Features.Worklist;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Worklist;

/// <summary>A migrated SQLite file with rules, people and cases of its own, and a clock that stands still.</summary>
public sealed class WorklistDatabase : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 6, 10, 15, 0, 0, TimeSpan.Zero);
    public static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("worklist-test-");
    private readonly ServiceProvider _services;
    private int _count;

    private WorklistDatabase()
    {
        var services = new ServiceCollection();
        services.Configure<IdentityOptions>(IdentitySchema.Use);
        services.AddDbContextFactory<PortalDbContext>(options => options.UsePortalSqlite(Path.Combine(_folder.FullName, "portal.db")));
        _services = services.BuildServiceProvider();
        Query = new WorklistQuery(Contexts, new PolicyLibrary(), new PlanTimeZone(Options.Create(new PlanOptions { TimeZone = Chicago.Id }), new StandingClock()), new StandingClock());
    }

    public WorklistQuery Query { get; }

    public Reviewer Nurse { get; private set; } = null!;

    private IDbContextFactory<PortalDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<PortalDbContext>>();

    public static async Task<WorklistDatabase> CreateAsync()
    {
        var database = new WorklistDatabase();
        await using var context = database.NewContext();
        await context.Database.MigrateAsync();
        await RuleSeeds.PlantAsync(context, new PlanSettings { TimeZone = Chicago.Id }, Now, CancellationToken.None);
        database.Nurse = await database.AddPersonAsync(Role.Nurse);
        return database;
    }

    public PortalDbContext NewContext() => Contexts.CreateDbContext();

    public async Task<Reviewer> AddPersonAsync(params Role[] roles)
    {
        await using var context = NewContext();
        var person = new Person { Id = Guid.CreateVersion7(), FullName = $"Test Person {Guid.NewGuid():N}"[..24] };
        person.Email = person.UserName = $"{person.Id:N}@test.example";
        context.Add(person);
        foreach (var role in roles)
        {
            var row = await context.Roles.SingleOrDefaultAsync(r => r.Name == role.ToString()) ?? context.Roles.Add(new IdentityRole<Guid>(role.ToString()) { Id = Guid.CreateVersion7() }).Entity;
            context.UserRoles.Add(new IdentityUserRole<Guid> { UserId = person.Id, RoleId = row.Id });
        }

        await context.SaveChangesAsync();
        return new Reviewer(person.Id, person.FullName, "RN", null, null, roles.ToHashSet());
    }

    /// <summary>A case received so many hours before now; the change comes before it is stored.</summary>
    public async Task<string> AddCaseAsync(double hoursAgo, Func<CaseIntake, CaseIntake>? change = null, Action<AuthorizationCase>? then = null)
    {
        await using var context = NewContext();
        var intake = Intake(hoursAgo);
        var received = AuthorizationCase.Receive(change?.Invoke(intake) ?? intake, $"UM-2026-{++_count:D5}", RuleSeedsOf(context), Chicago, Now).Value;
        then?.Invoke(received);
        context.Add(received);
        await context.SaveChangesAsync();
        return received.Number;
    }

    public async Task<WorklistList> ReadAsync(WorklistFilter? filter = null, Reviewer? by = null)
    {
        var result = await Query.ReadAsync((by ?? Nurse).Id, filter ?? new WorklistFilter(), CancellationToken.None);
        Assert.Empty(result.Refusals);
        return result.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static List<Domain.Deadlines.ClockRow> RuleSeedsOf(PortalDbContext context) => [.. context.Set<Domain.Deadlines.ClockRow>()];

    private static CaseIntake Intake(double hoursAgo) => new()
    {
        Member = new Member { GivenName = "Rowan", FamilyName = "Sample", MemberId = "C7781-002", BirthDate = new DateOnly(1972, 3, 4), Address = "12 Placeholder Lane\nSpringfield, TX 75001", State = "TX" },
        RequestingProvider = new Provider { Name = "Dr. Una Madeup", Npi = "1234567893" },
        Coverage = new Coverage { LineOfBusiness = LineOfBusiness.Medicaid },
        RequestType = RequestType.PreService,
        Urgency = Urgency.Standard,
        ReceivedAt = Now.AddHours(-hoursAgo),
        Diagnoses = [new Diagnosis("M96.1", "Postlaminectomy syndrome"), new Diagnosis("M54.16", "")],
        Services = [new IntakeService("62264", "Lysis", 1, new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 1), null, null)],
    };

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
