using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Web.Configuration;

namespace ReviewerPortal.Web.Security;

/// <summary>Accounts, cookies and the rule that every page requires sign-in unless it visibly opts out.</summary>
internal static class SignInSetup
{
    public const int LockoutMinutes = 15;
    public const int PasswordLength = 12;
    private const int WrongPasswordsAllowed = 5;

    public static readonly TimeSpan RevalidationInterval = TimeSpan.FromMinutes(1);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        AddPeople(builder.Services);
        AddCookies(builder);
        AddAuthorization(builder.Services);
        builder.Services.AddDataProtection()
            .SetApplicationName("ReviewerPortal")
            .PersistKeysToFileSystem(new DirectoryInfo(DataFolder.From(builder).Keys));
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddIdentityCore<Person>(UseRules)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager<PersonSignInManager>()
            .AddClaimsPrincipalFactory<PersonClaimsFactory>()
            .AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = RevalidationInterval);
        services.AddHttpContextAccessor();
        services.AddScoped<AuthenticationStateProvider, RevalidatingPersonState>();
        services.AddScoped<ActingPerson>();
        services.AddSingleton<Reauthentication>();
    }

    /// <summary>Long passwords instead of required character classes (NIST SP 800-63B, section 5.1.1.2).</summary>
    private static void UseRules(IdentityOptions options)
    {
        IdentitySchema.Use(options);
        options.User.RequireUniqueEmail = true;
        options.Lockout.MaxFailedAccessAttempts = WrongPasswordsAllowed;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(LockoutMinutes);
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordLength,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }

    private static void AddCookies(WebApplicationBuilder builder)
    {
        // __Host- and Secure cookies cannot be set over plain HTTP, which Development and tests use.
        var secure = builder.Environment.IsProduction();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<PortalOptions>>((cookie, portal) =>
            {
                Protect(cookie.Cookie, secure, "portal-person");
                cookie.LoginPath = PortalUrls.SignIn;
                cookie.AccessDeniedPath = PortalUrls.AccessDenied;
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.SlidingExpiration = true;
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(portal.Value.IdleSignOutMinutes);
            });
        builder.Services.AddAntiforgery(options => Protect(options.Cookie, secure, "portal-form"));
    }

    private static void Protect(CookieBuilder cookie, bool secure, string name)
    {
        cookie.Name = secure ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void AddAuthorization(IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
