using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>What the pages share in words.</summary>
internal static class PageWords
{
    public static readonly Sentence Product = new("积分超市", "Points market");
    public static readonly Sentence Training = new("演练：日期是假定的，记下的都不算数。", "Training: the date is made up, and nothing that is recorded counts.");
    public static readonly Sentence TrainingMark = new("演练", "Training");
    public static readonly Sentence SkipToContent = new("跳到正文", "Skip to the content");
    public static readonly Sentence OtherLanguage = new("English", "中文");
    public static readonly Sentence LargeType = new("大字", "Large type");
    public static readonly Sentence NormalType = new("标准字", "Normal type");
    public static readonly Sentence SignIn = new("登录", "Sign in");
    public static readonly Sentence ToDesk = new("回到工作台", "To the desk");
    public static readonly Sentence ToOwnPages = new("我家的积分", "My household");
    public static readonly Sentence SignOut = new("退出登录", "Sign out");
    public static readonly Sentence PublicBoard = new("村公示栏", "Public board");
    public static readonly Sentence MainNavigation = new("主要栏目", "Main sections");
    public static readonly Sentence Print = new("打印", "Print");
    public static readonly Sentence Search = new("查找", "Search");
    public static readonly Sentence FindHousehold = new("户号、姓名或拼音首字母", "Code, name or pinyin initials");
    public static readonly Sentence Save = new("保存", "Save");
    public static readonly Sentence Cancel = new("取消", "Cancel");
    public static readonly Sentence Back = new("返回", "Back");
    public static readonly Sentence TakeAsSheet = new("下载表格", "Download as a sheet");
    public static readonly Sentence NextPage = new("下一页", "Next page");
    public static readonly Sentence PreviousPage = new("上一页", "Previous page");
    public static readonly Sentence FirstPage = new("回到第一页", "First page");
    public static readonly Sentence NothingFound = new("没有找到。换个词试试，或者清空查找条件。", "Nothing was found. Try other words, or clear the search.");
    public static readonly Sentence Saved = new("已保存。", "Saved.");
    public static readonly Sentence Optional = new("可不填", "optional");
    public static readonly Sentence Yes = new("是", "yes");
    public static readonly Sentence No = new("否", "no");

    public static readonly Sentence PleaseCorrect = new(
        "有的地方填得不对，请看下面的提示，改正后再提交。什么都还没有保存。",
        "Something is not right; please see the notes below, correct it and send it again. Nothing was saved yet.");

    public static readonly Sentence SentBefore = new(
        "这张表刚才已经提交过一次，没有再办第二次。如果要另办一件，请核对后再提交。",
        "This form was sent before and was not carried out a second time. If this is meant to be another one, check it and send it again.");

    public static readonly Sentence SessionEnded = new(
        "登录已经到期。请重新登录，您填的内容还在，登录后可以接着提交。",
        "The sign-in has run out. Please sign in again: what you filled in is kept, and can be sent after that.");

    public static readonly Sentence PageTooOld = new(
        "这个页面放得太久了，这一次没有保存。请核对下面的内容，再提交一次。",
        "This page was open for too long, and nothing was saved. Please check what stands below and send it again.");

    public static readonly Sentence PicturesAgain = new("照片没有留住，提交以后请在记录里重新添加。", "Photographs could not be kept; please add them to the record again after sending.");

    public static readonly Sentence NothingKept = new(
        "没有可以接着提交的内容。请打开原来的页面重新填写。",
        "There is nothing to send again. Please open the page and fill it in anew.");

    public static readonly Sentence Sure = new("核对过了，就是这样", "I have checked it, and mean it");
    public static readonly Sentence Unfinished = new("接着提交", "Go on");
    public static readonly Sentence SendAgain = new("核对无误，提交", "This is right, send it");
    public static readonly Sentence LeaveIt = new("不提交了", "Leave it");
    public static readonly Sentence NotAForm = new("请用页面上的表单提交。", "Please send the form of the page.");
    public static readonly Sentence NotANumber = new("请填数字，例如2.5。", "Please give a number, such as 2.5.");
    public static readonly Sentence NotAWholeNumber = new("请填整数，例如3。", "Please give a whole number, such as 3.");

    public static readonly Sentence SessionEndsSoon = new(
        "再过几分钟没有操作就会退出登录。按一下任意按钮或点这里继续。",
        "In a few minutes without any work you will be signed out. Press here to go on.");

    public static readonly Sentence TooManyRequests = new(
        "打开得太频繁了，请一分钟以后再试。",
        "Too many requests from your address; please try again in a minute.");

    public static readonly Sentence FormTooLarge = new(
        "文件太大，没有保存。照片每张不超过5MB，一次最多5张；表格不超过10MB。",
        "The files are too large, and nothing was saved: photographs up to 5 MB each and 5 at a time, sheets up to 10 MB.");

    public static readonly Sentence OpenToPrint = new("打开打印", "Open to print");
    public static readonly Sentence DownloadPrint = new("下载文件", "Download the file");

    /// <summary>Paper is in Chinese, so its title says nothing to who reads English.</summary>
    public static Sentence Printed(string title) => new(title, "Print preview");

    public static Sentence HowToPrint(int pages, bool more) => more
        ? new($"这是打印出来的样子，下面是前{pages}页，其余的页在文件里。", $"This is how it comes out: the first {pages} pages; the file has the rest.")
        : new($"这是打印出来的样子，共{pages}页。", $"This is how it comes out: {pages} pages.");

    public static Sentence PageOfPrint(int page) => new($"第{page}页的样子", $"Page {page}");

    public static readonly Sentence StayHere = new("继续使用", "Go on working");
}
