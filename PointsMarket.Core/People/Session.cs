namespace PointsMarket.Core.People;

/// <summary>A sign-in that holds until it ends: by its time, by signing out, or by a new password.</summary>
public sealed record Session(string Token, DateTimeOffset ExpiresAt, Caller Caller);
