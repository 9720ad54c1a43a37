using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>Adds people for one test, so that tests do not meet in the demo accounts.</summary>
public static class People
{
    public const string Password = "a-long-test-password";

    public static async Task<Person> AddPersonAsync(this PortalHost host, params Role[] roles)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var id = Guid.CreateVersion7();
        var person = new Person { Id = id, UserName = $"{id:N}@test.example", Email = $"{id:N}@test.example", FullName = $"Test Person {id:N}"[..30], Credentials = "RN" };
        Assert.True((await users.CreateAsync(person, Password)).Succeeded);
        Assert.True((await users.AddToRolesAsync(person, roles.Select(r => r.ToString()))).Succeeded);
        return person;
    }

    public static async Task<Person> ReadPersonAsync(this PortalHost host, Guid id)
    {
        await using var context = host.NewContext();
        return await context.Users.FindAsync(id) ?? throw new InvalidOperationException("No such person.");
    }

    public static async Task DisableAsync(this PortalHost host, Guid id)
    {
        await using var context = host.NewContext();
        var person = (await context.Users.FindAsync(id))!;
        person.DisabledAt = host.Get<TimeProvider>().GetUtcNow();
        await context.SaveChangesAsync();
    }
}
