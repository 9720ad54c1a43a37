using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Intake;

/// <summary>A document as it arrives, before its bytes are a blob.</summary>
public sealed record ArrivedDocument(string Title, string Kind, string? Author, DateOnly DatedOn, byte[] Bytes, string ContentType);

/// <summary>Makes a case of a request: numbers it, starts its clocks, names each line's policy where a code table does.</summary>
public sealed class ReceiveCase(PortalTransaction transaction)
{
    private static readonly Refusal NotAllowed = new("intake.not-a-nurse", "Only a nurse reviewer enters a case.");

    /// <summary>The new case's number. Refused with a message per field where the request lacks something.</summary>
    public Task<Result<string>> ExecuteAsync(Guid personId, CaseIntake intake, IReadOnlyList<ArrivedDocument> documents, CancellationToken cancellationToken) =>
        transaction.RunAsync<string>(personId, "receive", async operation =>
        {
            if (!operation.Actor.Is(Role.Nurse)) return NotAllowed;
            var settings = await PlanSettings.CurrentAsync(operation.Database, cancellationToken);
            var completed = await CompleteAsync(operation, intake, documents, settings.DayOf(operation.Now));
            var rows = await operation.Database.RulesInForceAtAsync<ClockRow>(intake.ReceivedAt, cancellationToken);
            var received = AuthorizationCase.Receive(completed, await NextNumberAsync(operation, settings.Zone), rows, settings.Zone, operation.Now);
            if (received.IsRefused) return received.Refusals.ToArray();

            operation.CaseId = received.Value.Id;
            operation.Database.Add(received.Value);
            return new Change<string>(received.Value.Number, received.Value.ReceivedEvent());
        }, cancellationToken);

    private static async Task<CaseIntake> CompleteAsync(Operation operation, CaseIntake intake, IReadOnlyList<ArrivedDocument> documents, DateOnly today)
    {
        var stored = new List<IntakeDocument>();
        foreach (var document in documents)
        {
            var hash = await BlobStore.StoreAsync(operation.Database, document.Bytes, document.ContentType, operation.CancellationToken);
            stored.Add(new IntakeDocument(document.Title, document.Kind, document.Author, document.DatedOn, hash));
        }

        var services = new List<IntakeService>();
        foreach (var service in intake.Services) services.Add(await WithItsPolicyAsync(operation, service, today));
        return intake with { Services = services, Documents = stored };
    }

    /// <summary>A code that a policy in force describes takes that policy and, where none was typed, its description.</summary>
    private static async Task<IntakeService> WithItsPolicyAsync(Operation operation, IntakeService service, DateOnly today)
    {
        var match = await PublishedCodes.FindAsync(operation.Database, service.Code, today, operation.CancellationToken);
        return match is null ? service : service with
        {
            PolicyVersionId = service.PolicyVersionId ?? match.PolicyVersionId,
            Description = string.IsNullOrWhiteSpace(service.Description) ? match.Description : service.Description,
        };
    }

    private static async Task<string> NextNumberAsync(Operation operation, TimeZoneInfo zone)
    {
        var year = TimeZoneInfo.ConvertTime(operation.Now, zone).Year;
        var counter = await operation.Database.Set<CaseCounter>().FindAsync([year], operation.CancellationToken);
        if (counter is null) operation.Database.Add(counter = new CaseCounter { Year = year, Last = 0 });
        counter.Last++;
        return $"UM-{year}-{counter.Last:D5}";
    }
}
