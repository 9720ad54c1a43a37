using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.DirectorsDesk;

public class RecallListTests : ComponentTest
{
    private readonly CountedTimers _time = new();

    public RecallListTests(PortalHost host)
    {
        Services.AddSingleton<TimeProvider>(_time).AddSingleton(host.Get<RecallDetermination>()).AddSingleton(host.Get<DraftStore>()).AddScoped<DraftDesk>().AddScoped<ActingPerson>();
        this.AddAuthorization();
    }

    [Fact]
    public async Task Countdown_WhenNothingIsLeftToRecall_Stops()
    {
        var signed = new RecallableCase("UM-1", "Invented, Testa", CaseOutcome.Denied, TimeProvider.System.GetUtcNow().AddSeconds(2));

        var list = Render<RecallList>(p => p.Add(l => l.Cases, [signed]));

        Assert.Equal(1, _time.Running);
        await list.WaitForAssertionAsync(() => Assert.Equal(0, _time.Running), TimeSpan.FromSeconds(20));
        Assert.Empty(list.FindAll(".recalls"));
    }

    /// <summary>The system's time, with a count of the timers that run.</summary>
    private sealed class CountedTimers : TimeProvider
    {
        public int Running;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref Running);
            return new Counted(this, base.CreateTimer(callback, state, dueTime, period));
        }

        private sealed class Counted(CountedTimers time, ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                Interlocked.Decrement(ref time.Running);
                timer.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                Interlocked.Decrement(ref time.Running);
                return timer.DisposeAsync();
            }
        }
    }
}
