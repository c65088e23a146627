namespace PointsMarket.Bench.Harness;

/// <summary>What wrk sends: scripts that make every request anew, spread over the village.</summary>
internal static class Scripts
{
    /// <summary>Redemptions over all households and goods, each under an idempotency key of its own.</summary>
    public static string Redeem(string village, string token, int households = BenchVillage.Households) =>
        $$"""
        local threads = 0
        function setup(thread)
          threads = threads + 1
          thread:set("thread", threads)
        end

        local count = 0
        local head = "POST /api/villages/{{village}}/redemptions HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {{token}}\r\n" ..
          "Content-Type: application/json\r\nIdempotency-Key: {{Guid.NewGuid():N}}-"

        function request()
          count = count + 1
          local household = (count * 37 + thread * 101) % {{households}}
          local body = string.format('{"household":"%02d-%03d","lines":[{"goods":"S%02d","quantity":1}]}',
            math.floor(household / 100) + 1, household % 100 + 1, count % {{BenchVillage.Goods}} + 1)
          return head .. thread .. "-" .. count .. "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
        end
        """;

    /// <summary>One request after another of these, each whole but for its last empty line.</summary>
    public static string Rotate(IEnumerable<string> requests) =>
        $$"""
        local threads = 0
        function setup(thread)
          threads = threads + 1
          thread:set("thread", threads)
        end

        local requests = {
        {{string.Join(",\n", requests.Select(request => $"  \"{request.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\r\\n", StringComparison.Ordinal)}\\r\\n\\r\\n\""))}}
        }
        local count = 0

        function request()
          count = count + 1
          return requests[(count * 37 + thread * 101) % #requests + 1]
        end
        """;
}
