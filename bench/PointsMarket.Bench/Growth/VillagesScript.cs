using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Growth;

/// <summary>Redemptions over all villages of a large book, by the shopkeeper of each, and over the households that brought points along.</summary>
internal static class VillagesScript
{
    public static string Of(BookPlan book) =>
        $$"""
        local threads = 0
        function setup(thread)
          threads = threads + 1
          thread:set("thread", threads)
        end

        local count = 0

        function request()
          count = count + 1
          local village = string.format("v%04d", (count * 389 + thread * 101) % {{book.Villages}} + 1)
          local household = (count * 37 + thread * 101) % {{book.Openings}}
          local body = string.format('{"household":"%02d-%03d","lines":[{"goods":"S%02d","quantity":1}]}',
            math.floor(household / 100) + 1, household % 100 + 1, count % {{BenchVillage.Goods}} + 1)
          return "POST /api/villages/" .. village .. "/redemptions HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {{BookPlan.Token("")}}" .. village ..
            "\r\nContent-Type: application/json\r\nIdempotency-Key: {{Guid.NewGuid():N}}-" .. thread .. "-" .. count ..
            "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
        end
        """;
}
