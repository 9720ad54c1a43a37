using Microsoft.AspNetCore.Identity;

namespace ReviewerPortal.Data.Accounts;

/// <summary>The Identity tables' schema; the host, the design-time factories and the tests must agree on it.</summary>
public static class IdentitySchema
{
    /// <summary>Version 3 holds the passkey table; Identity reads it from the application's services, never from the context.</summary>
    public static void Use(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
}
