using ReviewerPortal.Web;
using ReviewerPortal.Web.Components;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Database;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.Admin;
using ReviewerPortal.Web.Features.Audit;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.Policies;
using ReviewerPortal.Web.Features.Retention;
using ReviewerPortal.Web.Features.Rules;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Features.Worklist;
using ReviewerPortal.Web.Operations;
using ReviewerPortal.Web.Operations.Demo;
using ReviewerPortal.Web.Security;

var command = CommandLine.Read(args);
if (command.IsWrong) return CommandLine.ExplainUsage();
if (command.IsOffline) return await command.RunOfflineAsync();

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = RepoLayout.FindContentRoot(AppContext.BaseDirectory),
});
// Production from the build output would not find the static files without it; once published it does nothing.
builder.WebHost.UseStaticWebAssets();

builder.AddSettings();
builder.AddLogs(keepOutputFree: command.IsVerb, toFile: !command.LeavesTheDatabase);
builder.AddHealth();
builder.AddDatabase();
builder.AddSignIn();
builder.AddScreens();
builder.AddAccounts();
builder.AddPeopleAdministration();
builder.AddPolicies();
builder.AddRules();
builder.AddWorklist();
builder.AddIntake();
builder.AddCaseReview();
builder.AddSignOff();
builder.AddLetters();
builder.AddAudit();
builder.AddRetention();
builder.AddDrafts();
builder.AddDemoData();
builder.AddClockWatch();

var app = builder.Build();

app.CheckSettings();
if (app.TakeDataFolder() is { IsRefused: true } taken) return command.Explain(taken.Refusals);
if (command.LeavesTheDatabase) return await command.RunAsync(app);
await app.StartDatabaseAsync();
await app.LoadDemoDataAsync();
if (command.IsVerb) return await command.RunAsync(app);

app.UseStopGuard();
app.UseHttpsOnly();
app.UseErrorPages();
await app.UseContentSecurityAsync();
app.UseResponseCompression();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapHealth();
app.MapAccounts();
app.MapDrafts();
app.MapLetters();
app.MapAudit();
app.MapSignOff();
app.MapScreens();

app.AnnounceWhenStarted();
await app.RunAsync();
return CommandLine.Done;

/// <summary>The host, visible to its tests.</summary>
public partial class Program;
