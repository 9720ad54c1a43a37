namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Registers the rules that compliance maintains; the pages stand in this order.</summary>
internal static class RulesSetup
{
    public static void AddRules(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IRuleKind, ClockRules>();
        builder.Services.AddSingleton<IRuleKind, CredentialRules>();
        builder.Services.AddSingleton<IRuleKind, SecondSignatureRules>();
        builder.Services.AddSingleton<RuleBook>();
        builder.Services.AddSingleton<AddRule>();
        builder.Services.AddSingleton<ChangeRule>();
    }
}
