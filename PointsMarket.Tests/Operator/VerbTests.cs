using System.Text;
using PointsMarket.Api.Operator;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Operator;

/// <summary>The verbs as an operator calls them; they read the environment, so one at a time.</summary>
[NonParallelizable]
internal sealed class VerbTests
{
    private TestVillage _village = null!;
    private string _folder = null!;

    [SetUp]
    public async Task Make()
    {
        _village = await TestVillage.Make();
        _folder = Path.GetDirectoryName(_village.Location.Path)!;
        OperatorDesk.Sit(_village.Location.Path);
    }

    [TearDown]
    public async Task Forget()
    {
        OperatorDesk.Leave();
        await _village.DisposeAsync();
    }

    [TestCase("--village xinxing --name 新兴村 --account shuji", Verbs.Done)]
    [TestCase("--village xinxing --name 新兴村 --account shuji --first-month 2025-12", Verbs.Done)]
    [TestCase("--village xinxing --name 新兴村 --account shuji --first-month 2026-03", Verbs.Done)]
    [TestCase("--village xinxing --name 新兴村 --account shuji --first-month 2026-04", Verbs.WrongUse)]
    [TestCase("--village xinxing --name 新兴村 --account shuji --first-month soon", Verbs.WrongUse)]
    [TestCase("--village X --name 新兴村 --account shuji", Verbs.WrongUse)]
    [TestCase("--village a --name 新兴村 --account shuji", Verbs.WrongUse)]
    [TestCase("--village docs --name 新兴村 --account shuji", Verbs.WrongUse)]
    [TestCase("--village set-up --name 新兴村 --account shuji", Verbs.WrongUse)]
    [TestCase("--village xinxing --name 新兴村 --account clock", Verbs.WrongUse)]
    [TestCase("--village xinxing --name 新兴村", Verbs.WrongUse)]
    [TestCase("--village yunxi --name 云溪村 --account shuji", Verbs.Refused)]
    public async Task Init_makes_a_village_once(string options, int status) =>
        Assert.That((await OperatorDesk.Run($"init {options}")).Status, Is.EqualTo(status));

    [Test]
    public async Task Init_makes_the_file_and_the_secretary_can_sign_in()
    {
        var path = Path.Combine(_folder, "neu", "other.db");
        Environment.SetEnvironmentVariable(OperatorDesk.Place, $"Data Source={path}");
        Assert.That((await OperatorDesk.Run("init --village xinxing --name 新兴村 --account shuji")).Status, Is.Zero);
        Assert.That(File.Exists(path) && File.Exists(path + ".key"));
        var verified = await OperatorDesk.Run("verify");
        Assert.That(verified.Status, Is.Zero);
        Assert.That(verified.Out, Does.StartWith($"xinxing: 0 entries, 0 months closed, head {BookText.Zeros}: sound"));
    }

    [TestCase("short", Verbs.WrongUse)]
    [TestCase("new-password-9", Verbs.Done)]
    public async Task Password_takes_8_characters_or_more(string password, int status)
    {
        Environment.SetEnvironmentVariable(OperatorDesk.Password, password);
        Assert.That((await OperatorDesk.Run("password --village yunxi --account clerk")).Status, Is.EqualTo(status));
        Assert.That((await OperatorDesk.Run("password --village yunxi --account nobody")).Status, Is.Not.Zero);
    }

    [Test]
    public async Task Verify_says_entries_months_and_head_of_each_village()
    {
        await LongStory.Tell(_village);
        var head = _village.Read(tx => Core.Ledger.Book.Head(tx, TestVillage.Code));
        var answer = await OperatorDesk.Run("verify");
        Assert.That(answer.Status, Is.Zero);
        Assert.That(
            answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Does.Contain($"yunxi: 18 entries, 2 months closed, head {Convert.ToHexStringLower(head.Hash)}: sound"));
    }

    [Test]
    public async Task Verify_finds_one_bit_that_changed_in_the_file()
    {
        await LongStory.Tell(_village);
        await _village.Database.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(_village.Location.Path);
        // The memo of entry 13 stands in the book and, as the reason, in the shop; the book's has its author before it.
        var place = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("shopkeeper拿错了")) + "shopkeeper".Length;
        Assert.That(place, Is.GreaterThan(100));
        bytes[place + 2] ^= 1;
        await File.WriteAllBytesAsync(_village.Location.Path, bytes);

        var answer = await OperatorDesk.Run("verify");
        Assert.That(answer.Status, Is.EqualTo(Verbs.Refused));
        Assert.That(answer.Out, Does.Contain("law 1 is broken at sequence 13"));
    }

    [Test]
    public async Task Verify_of_a_damaged_file_says_so()
    {
        await LongStory.Tell(_village);
        await _village.Database.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(_village.Location.Path);
        for (var page = 4096 * 3; page < bytes.Length; page += 4096)
            bytes.AsSpan(page, 64).Fill(0xAA);

        await File.WriteAllBytesAsync(_village.Location.Path, bytes);
        var answer = await OperatorDesk.Run("verify");
        Assert.That(answer.Status, Is.EqualTo(Verbs.Refused));
        Assert.That(answer.Out + answer.Error, Does.Not.Contain("   at "));
        await File.WriteAllTextAsync(_village.Location.Path, new string('x', 5000));
        Assert.That((await OperatorDesk.Run("verify")).Status, Is.EqualTo(Verbs.Refused));
    }

    [Test]
    public async Task Post_posts_what_is_due_by_the_clock()
    {
        var record = await _village.Publish("01-001", TestRules.Help);
        var answer = await OperatorDesk.Run("post --village yunxi");
        Assert.That(answer.Out.Trim(), Is.EqualTo("yunxi: 1 posted"));
        Assert.That((await OperatorDesk.Run("post")).Status, Is.Zero);
        Assert.That((await OperatorDesk.Run("post --village nowhere")).Status, Is.EqualTo(Verbs.Refused));
        var posted = _village.Read(tx => ConductService.Get(tx, TestVillage.Code, record.Id));
        Assert.That(_village.Read(tx => Core.Ledger.EntryService.Find(tx, TestVillage.Code, posted.Entry!.Value))!.PostedBy, Is.EqualTo(Caller.ClockAccount));
    }

    [Test]
    public async Task Print_writes_a_months_whole_set_into_a_folder_and_says_how_far_it_is()
    {
        var folder = Path.Combine(_folder, "prints");
        var answer = await OperatorDesk.Run($"print --village yunxi --month 2026-03 --folder {folder}");
        Assert.That(answer.Status, Is.Zero);
        Assert.That(
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(["yunxi-2026-03-ledger.pdf", "yunxi-2026-03-notice.pdf", "yunxi-2026-03-prices.pdf", "yunxi-2026-03-statements.pdf"]));
        Assert.That(answer.Out, Does.Contain($"1/4 {Path.Combine(folder, "yunxi-2026-03-ledger.pdf")}").And.Contain($"4/4 {folder}"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(folder, "yunxi-2026-03-ledger.pdf")), Does.StartWith("%PDF-"));
        Assert.That((await OperatorDesk.Run("print --village yunxi --month 2026-13")).Status, Is.EqualTo(Verbs.WrongUse));
        Assert.That((await OperatorDesk.Run("print --village yunxi --month 2026-04")).Status, Is.EqualTo(Verbs.Refused));
        Assert.That((await OperatorDesk.Run("print --village nowhere --month 2026-03")).Status, Is.EqualTo(Verbs.Refused));
    }

    [TestCase("init --help", Verbs.Done)]
    [TestCase("password --help", Verbs.Done)]
    [TestCase("verify --help", Verbs.Done)]
    [TestCase("post --help", Verbs.Done)]
    [TestCase("print --help", Verbs.Done)]
    [TestCase("--help", Verbs.Done)]
    [TestCase("audit", Verbs.WrongUse)]
    [TestCase("verify --everything", Verbs.WrongUse)]
    [TestCase("verify yunxi", Verbs.WrongUse)]
    [TestCase("print --village", Verbs.WrongUse)]
    public async Task Wrong_use_is_2_and_help_is_0(string line, int status) => Assert.That((await OperatorDesk.Run(line)).Status, Is.EqualTo(status));

    [TestCase("verify")]
    [TestCase("post")]
    [TestCase("print --village yunxi --month 2026-03")]
    [TestCase("password --village yunxi --account clerk")]
    public async Task A_missing_database_is_refused_and_none_is_made(string line)
    {
        var path = Path.Combine(_folder, "mistyped.db");
        Environment.SetEnvironmentVariable(OperatorDesk.Place, $"Data Source={path}");
        Assert.That((await OperatorDesk.Run(line)).Status, Is.EqualTo(Verbs.Refused));
        Assert.That(Directory.GetFiles(_folder, "mistyped*"), Is.Empty);
    }

    [Test]
    public async Task The_training_clock_is_refused_in_production()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Production");
        var answer = await OperatorDesk.Run("verify");
        Assert.That(answer.Status, Is.EqualTo(Verbs.Refused));
        Assert.That(answer.Error, Does.Contain("PointsMarket:Today"));
    }
}
