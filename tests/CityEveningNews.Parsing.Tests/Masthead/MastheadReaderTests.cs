using System.Globalization;
using CityEveningNews.Parsing.Masthead;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.Masthead;

public class MastheadReaderTests
{
    // Two sentences that state dates, an organiser and numbers, and are no masthead.
    private const string Story = "昨日，记者从市水务局获悉，全市供水管网改造工程已于10月底完工，受益居民达3万户。\n据悉，工程自2020年3月1日启动，由市水务集团承办。";

    /// <summary>Mastheads of papers that do not exist, each set as some paper sets its own, and all that they state.</summary>
    public static TheoryData<string, string> Mastheads => new()
    {
        {
            "城市晚报\n2021年2月19日 星期五\n农历辛丑年正月初八\n总第12328期 今日16版\n国内统一连续出版物号 CN 22-0017\n邮发代号 11-23\n责编 王强 美编 李娜 校对 赵敏",
            "publication 城市晚报; date 2021-02-19; weekday 星期五; lunar 辛丑年正月初八; issue 12328; serial CN22-0017; postal 11-23; pages 16; staff 责编:王强 美编:李娜 校对:赵敏"
        },
        {
            "人民日报\nRENMIN RIBAO\n人民网网址：http://www.people.com.cn\n二〇二二年四月十六日 星期六\n壬寅年三月十六 人民日报社出版\n国内统一连续出版物号\nCN 11-0065\n代号1-1\n第26941期\n今日8版",
            "publication 人民日报; publisher 人民日报社; date 2022-04-16; weekday 星期六; lunar 壬寅年三月十六; issue 26941; serial CN11-0065; postal 1-1; pages 8"
        },
        {
            "新华日报\n中共江苏省委机关报\n2023年10月9日 星期一 癸卯年八月廿五\n第27005号\n今日12版\n新华日报社出版 国内统一连续出版物号：CN32-0050 邮发代号：27-1",
            "publication 新华日报; publisher 新华日报社; date 2023-10-09; weekday 星期一; lunar 癸卯年八月廿五; issue 27005; serial CN32-0050; postal 27-1; pages 12"
        },
        {
            "江城晚报 2022年4月16/17日 星期六/日 三月十六/十七 总第8123期 今日24版",
            "publication 江城晚报; date 2022-04-16; end 2022-04-17; weekday 星期六; lunar 壬寅年三月十六; issue 8123; pages 24"
        },
        {
            "2019.11.5 周二 农历十月初九\n都市晨报\n总第7120期 本期16版 零售价1元\n主编 陈晓 责编 刘海 版式 周婷 校对 孙芳",
            "publication 都市晨报; date 2019-11-05; weekday 星期二; lunar 己亥年十月初九; issue 7120; pages 16; staff 主编:陈晓 责编:刘海 版式:周婷 校对:孙芳"
        },
        {
            "责编：张三丰 李思思 美编：王五 校对：赵六\n\n春江都市报\n2018/3/7 星期三 戊戌年正月二十 第3321期 今日二十版",
            "publication 春江都市报; date 2018-03-07; weekday 星期三; lunar 戊戌年正月二十; issue 3321; pages 20; staff 责编:张三丰 责编:李思思 美编:王五 校对:赵六"
        },
        {
            "聯合時報\n2015年8月1日 星期六 農曆六月十七\n總第5120期 今日十六版\n社長：陳大文 總編輯：李國強 責任編輯：黃美玲",
            "publication 聯合時報; date 2015-08-01; weekday 星期六; lunar 乙未年六月十七; issue 5120; pages 16; staff 社長:陳大文 總編輯:李國強 責任編輯:黃美玲"
        },
        {
            "滨海商报编辑部出版\n2001年6月1日创刊\n2020年5月\n庚子年闰四月初三 25\n滨海报业集团主管主办\n星期一\n总第6789期 社址：滨海市新港路22号 邮编：300450 刊号：CN12-0099 邮发代号：5-77 值班编委：刘洋一版编辑：马丽美编：丁一责校：吴迪 全年定价：298元\n·离生活更近一点· 新闻热线：65551234广告热线：65554321今日12版",
            "publication 滨海商报; publisher 滨海商报编辑部; date 2020-05-25; weekday 星期一; lunar 庚子年闰四月初三; issue 6789; serial CN12-0099; postal 5-77; pages 12; organizer 滨海报业集团; founded 2001-06-01; address 滨海市新港路22号; postcode 300450; price 298; news 65551234; advertising 65554321; slogan 离生活更近一点; staff 值班编委:刘洋 一版编辑:马丽 美编:丁一 责校:吴迪"
        },
        {
            "社长/林海 总编辑/周涛\n值班总编/何伟\n责任编辑/孙红 版式设计/许静 校对/郑强\n青江日报\n2017年12月22日\n星期五\n丁酉年十一月初五\n青江日报社出版\n国内统一刊号：CN45—0012\n第19876期\n今日8版",
            "publication 青江日报; publisher 青江日报社; date 2017-12-22; weekday 星期五; lunar 丁酉年十一月初五; issue 19876; serial CN45-0012; pages 8; staff 社长:林海 总编辑:周涛 值班总编:何伟 责任编辑:孙红 版式设计:许静 校对:郑强"
        },
        {
            "城 市 晚 报\n二○一六年九月十五日  星期四  农历丙申年八月十五\n今日中秋\n总第9999号\n本报地址：长春市人民大街1001号 邮政编码：130022 24小时新闻热线 0431-88600997",
            "publication 城市晚报; date 2016-09-15; weekday 星期四; lunar 丙申年八月十五; issue 9999; address 长春市人民大街1001号; postcode 130022; news 0431-88600997"
        },
        {
            "2021年9月3日 星期五 辛丑年七月廿七 责编：王岩 版式：李静\nA01\n要闻\n东江都市报\nwww.djdsb.com\n官方微信 官方微博",
            "publication 东江都市报; date 2021-09-03; weekday 星期五; lunar 辛丑年七月廿七; staff 责编:王岩 版式:李静"
        },
        {
            "每周一、三、五出版\n江南周报\n中共江南市委主管 江南日报社主办\n2014年6月18日 星期三 农历五月廿一\n第1024期 总第2048期\n本期4版",
            "publication 江南周报; date 2014-06-18; weekday 星期三; lunar 甲午年五月廿一; issue 2048; pages 4; organizer 江南日报社"
        },
        {
            "城市晚报2021年2月19日 星期五农历辛丑年正月初八总第12328期今日16版国内统一刊号CN22-0017邮发代号11-23",
            "publication 城市晚报; date 2021-02-19; weekday 星期五; lunar 辛丑年正月初八; issue 12328; serial CN22-0017; postal 11-23; pages 16"
        },
        {
            "星期日\n2022\n年\n4月\n24日\n壬寅年三月廿四\n海东晚报\n总第4410期\n责编：\n马小云\n校对：\n韩冰",
            "publication 海东晚报; date 2022-04-24; weekday 星期日; lunar 壬寅年三月廿四; issue 4410; staff 责编:马小云 校对:韩冰"
        },
        {
            "北原早报 2024年2月10日 星期六 甲辰年正月初一 总第3000期 今日8版\n下午版\n热线 96618",
            "publication 北原早报; date 2024-02-10; weekday 星期六; lunar 甲辰年正月初一; issue 3000; pages 8; edition 下午版; news 96618"
        },
        {
            "2021年2月 星期五 辛丑年正月初八\n城市晚报\n总第12328期",
            "publication 城市晚报; date 2021-02-19; weekday 星期五; lunar 辛丑年正月初八; issue 12328; !date-deduced"
        },
        {
            "辛丑年正月初八 星期五 2月19日\n城市晚报\n总第12328期 今日4版",
            "publication 城市晚报; date 2021-02-19; weekday 星期五; lunar 辛丑年正月初八; issue 12328; pages 4; !date-deduced"
        },
        {
            "城市晚报\n2021年2月19日 星期四\n辛丑年正月初九\n总第12328期",
            "publication 城市晚报; date 2021-02-19; weekday 星期四; lunar 辛丑年正月初九; issue 12328; !lunar-mismatch !weekday-mismatch"
        },
        {
            "今日共16版 零售价：1.00元/份\n西岭都市报\n2013年7月1日 星期一 癸巳年五月廿四\nCN51-0066 ISSN 1672-1234\n主管：西岭日报社 主办：西岭都市报社\n总编辑：唐 勇 值班编辑：谢 军",
            "publication 西岭都市报; date 2013-07-01; weekday 星期一; lunar 癸巳年五月廿四; serial CN51-0066; pages 16; organizer 西岭都市报社; staff 总编辑:唐勇 值班编辑:谢军"
        },
        {
            "南方周末\n2012年3月15日 星期四 第1465期\n南方报业传媒集团主办 全国统一刊号：CN44-0003 邮发代号：45-36 本期32版 定价：3元",
            "publication 南方周末; date 2012-03-15; weekday 星期四; issue 1465; serial CN44-0003; postal 45-36; pages 32; organizer 南方报业传媒集团"
        },
        {
            "光明晨报\nGUANGMING CHENBAO\n今日天气 多云转晴 12℃～25℃ 东南风3级\n2020年10月1日 星期四 庚子年八月十五\n今日24版",
            "publication 光明晨报; date 2020-10-01; weekday 星期四; lunar 庚子年八月十五; pages 24"
        },
        {
            "值班副总编辑 高峰 责编 邵华 视觉 金鑫 审读 白雪 质检 方舟\n2023年1月14-15日 星期六-星期日 壬寅年十二月廿三-廿四\n沿海时报 总第5566期 今日8版",
            "publication 沿海时报; date 2023-01-14; end 2023-01-15; weekday 星期六; lunar 壬寅年十二月廿三; issue 5566; pages 8; staff 值班副总编辑:高峰 责编:邵华 视觉:金鑫 审读:白雪 质检:方舟"
        },
        {
            "明月晚报社出版\n明月晚报\n新闻热线：0431—85550000 发行热线：85551111 广告热线：85552222 法律顾问：吉林某某律师事务所\n二〇二一年三月一日\n星期一\n农历正月十八",
            "publication 明月晚报; publisher 明月晚报社; date 2021-03-01; weekday 星期一; lunar 辛丑年正月十八; news 0431—85550000; advertising 85552222"
        },
        {
            "责任编辑：欧阳雪 美术编辑：司马青云 校对：阿不都·热合曼\n天山晚报\n2011年1月5日 周三 庚寅年腊月初二 总第2233期 今日48版",
            "publication 天山晚报; date 2011-01-05; weekday 星期三; lunar 庚寅年腊月初二; issue 2233; pages 48; staff 责任编辑:欧阳雪 美术编辑:司马青云 校对:阿不都·热合曼"
        },
        {
            "国内统一刊号CN21-0033\n总第4321期\n□主办：北方报业传媒集团 □社址：沈阳市解放路19号 □邮编：110003\n北方早报\n2006年12月31日 星期日 丙戌年十一月十二 本报今日出16版",
            "publication 北方早报; date 2006-12-31; weekday 星期日; lunar 丙戌年十一月十二; issue 4321; serial CN21-0033; pages 16; organizer 北方报业传媒集团; address 沈阳市解放路19号; postcode 110003"
        },
    };

    [Theory]
    [MemberData(nameof(Mastheads))]
    public void All_that_a_masthead_states_is_read_and_nothing_else(string text, string expected)
    {
        MastheadResult result = MastheadReader.Read(SourceText.Read(text + "\n\n" + Story));

        Assert.Equal(expected, Summary(result));
        Assert.Equal(Story.Split('\n'), result.Remaining.Where(l => !l.IsBlank).Select(l => l.Text));
    }

    [Theory]
    [MemberData(nameof(Mastheads))]
    public void A_masthead_below_the_stories_is_read_as_well(string text, string expected)
    {
        string[] lines = [.. text.Split('\n').Select(l => l.Trim())];
        if (!lines.Any(l => l.Contains('总') || l.Contains("CN", StringComparison.Ordinal))) return;

        MastheadResult result = MastheadReader.Read(SourceText.Read(Story + "\n\n" + text));

        Assert.Equal(expected, Summary(result));
    }

    [Theory]
    [InlineData("记者2021年2月19日从市教育局获悉")]
    [InlineData("2月19日，星期五，全市中小学开学。")]
    [InlineData("本报讯（记者 王强）昨天上午")]
    [InlineData("/城市晚报全媒体记者 王强 报道 摄")]
    [InlineData("《江城日报》创刊七十周年展开幕")]
    [InlineData("（详见第二版）")]
    [InlineData("市总工会主办的职工运动会昨日开幕")]
    [InlineData("他担任总编辑已有十年，每天亲自校对大样。")]
    [InlineData("农历正月十五，灯会开幕")]
    [InlineData("全市图书馆今日16版地图同时展出")]
    [InlineData("咨询电话：88123456，地址：人民路18号")]
    public void A_story_is_left_alone(string line)
    {
        MastheadResult result = MastheadReader.Read(SourceText.Read("城市晚报\n2021年2月19日 星期五 总第12328期\n\n" + Story + "\n" + line + "\n" + Story));

        Assert.Contains(result.Remaining, l => l.Text == line);
    }

    [Fact]
    public void Who_publishes_the_paper_is_known_by_itself_at_the_foot_of_the_page()
    {
        MastheadResult result = MastheadReader.Read(SourceText.Read("城市晚报\n2021年2月19日 星期五 总第12328期\n\n" + Story + "\n" + Story + "\n主办：江城市委\n" + Story));

        Assert.Equal("江城市委", result.Masthead.Organizer);
        Assert.DoesNotContain(result.Remaining, line => line.Text.Contains("主办：江城", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("江城晚报 Jiangcheng Evening News\n2021年2月19日\n星期五", "publication 江城晚报; date 2021-02-19; weekday 星期五")]
    [InlineData("江城晨报\n清晨从读报开始\n2023.05.19\n周五", "publication 江城晨报; date 2023-05-19; weekday 星期五; slogan 清晨从读报开始")]
    [InlineData("官方微信官方微博\n江城晨报\n2023.05.19 周五", "publication 江城晨报; date 2023-05-19; weekday 星期五")]
    [InlineData("江城晨报\n2023年5月\n癸卯年四月初一", "publication 江城晨报; date 2023-05-19; lunar 癸卯年四月初一; !date-deduced")]
    [InlineData("江城晨报\n5月19日 癸卯年四月初一", "publication 江城晨报; date 2023-05-19; lunar 癸卯年四月初一; !date-deduced")]
    [InlineData("江城晨报 192023年5月\n星期五 总第5120期", "publication 江城晨报; date 2023-05-19; weekday 星期五; issue 5120")]
    [InlineData("江城晨报\n2023年5月19日\n农历癸卯年四\n月初一", "publication 江城晨报; date 2023-05-19; lunar 癸卯年四月初一")]
    [InlineData("江城晨报\n2023年5月19日\n农历癸卯年四月\n初一 总第5120期", "publication 江城晨报; date 2023-05-19; lunar 癸卯年四月初一; issue 5120")]
    [InlineData("江城晨报\n2023年5月19日 星期五\n地址：江城市中山路8号邮编：1320111987年3月10日创刊", "publication 江城晨报; date 2023-05-19; weekday 星期五; founded 1987-03-10; address 江城市中山路8号; postcode 132011")]
    [InlineData("江城晨报\n2023年\n5月 19\n星期五", "publication 江城晨报; date 2023-05-19; weekday 星期五")]
    [InlineData("江城晨报\n2023年6月22日\n\n端午节\n\n今日8版", "publication 江城晨报; date 2023-06-22; pages 8")]
    [InlineData("江城晨报\n2023年5月19日\n逢周六日休刊", "publication 江城晨报; date 2023-05-19")]
    [InlineData("江城晨报\n2023年5月19日\n第14479号（总15052号）", "publication 江城晨报; date 2023-05-19; issue 14479")]
    [InlineData("江城晨报\n2023年5月19日\n第8期（总第1234期）", "publication 江城晨报; date 2023-05-19; issue 1234")]
    [InlineData("江城晨報\n二〇二三年五月十九日\n第四三六八一號今日出紙六大張半", "publication 江城晨報; date 2023-05-19; issue 43681")]
    [InlineData("江城晨报\n2023年5月19日\n本报创刊于1987年3月10日", "publication 江城晨报; date 2023-05-19; founded 1987-03-10")]
    [InlineData("江城晨报\n2023年5月19日\n通讯地址：江城市中山路8号江城广场 邮编：132011", "publication 江城晨报; date 2023-05-19; address 江城市中山路8号江城广场; postcode 132011")]
    [InlineData("江城晨报\n2023年5月19日\n社址：江城市中山路8号\n\n地址邮编132011", "publication 江城晨报; date 2023-05-19; address 江城市中山路8号; postcode 132011")]
    [InlineData("江城晨报\n2023年5月19日\n江眼热线 96096 广告刊登 0431-84701110", "publication 江城晨报; date 2023-05-19; news 96096; advertising 0431-84701110")]
    [InlineData("江城晨报\n星期五", "publication 江城晨报; weekday 星期五; !date-missing")]
    [InlineData("江城晨报\n2023年5月19日 星期六", "publication 江城晨报; date 2023-05-19; weekday 星期六; !weekday-mismatch")]
    [InlineData("江城晨报\n2023年5月19日 星期五\n2023年5月20日 星期六", "publication 江城晨报; date 2023-05-19; weekday 星期五; !date-ambiguous")]
    [InlineData("江城晨报\n总第5120期 今日7版\n总第5121期\n2023年5月19日", "publication 江城晨报; date 2023-05-19; issue 5120; pages 7; !issue-number-conflict !pages-unlikely")]
    public void Small_mastheads_are_read_and_their_contradictions_told(string text, string expected) =>
        Assert.Equal(expected, Summary(MastheadReader.Read(SourceText.Read(text))));

    [Fact]
    public void What_else_stands_on_a_line_of_the_masthead_stays_available()
    {
        MastheadResult result = MastheadReader.Read(SourceText.Read("城市晚报\n总第12328期 邮发代号：11-23 刊号：CN22-0017 新馆开放首日迎客三千"));

        Assert.Equal(["新馆开放首日迎客三千"], result.Remaining.Select(l => l.Text));
        Assert.Equal("1-2", result.Masthead.Lines.ToString());
    }

    [Theory]
    [InlineData("社长：荣晓光", "社长:荣晓光")]
    [InlineData("社长 荣晓光 总编辑 李一", "社长:荣晓光 总编辑:李一")]
    [InlineData("社长/荣晓光 总编辑/李一", "社长:荣晓光 总编辑:李一")]
    [InlineData("视觉总监：沈长河编辑：葛凤山", "视觉总监:沈长河 编辑:葛凤山")]
    [InlineData("责编：王 强 校对：李  红", "责编:王强 校对:李红")]
    [InlineData("责编：王强、李红 校对：赵敏", "责编:王强 责编:李红 校对:赵敏")]
    [InlineData("责编：王强 李红 校对：赵敏", "责编:王强 责编:李红 校对:赵敏")]
    [InlineData("一版编辑：王强 A01版编辑：赵敏 本版编辑：李红", "一版编辑:王强 A01版编辑:赵敏 本版编辑:李红")]
    [InlineData("值班编委：王强 责任编辑：欧阳海 版式：诸葛平 检校：李红", "值班编委:王强 责任编辑:欧阳海 版式:诸葛平 检校:李红")]
    [InlineData("责编丨王强 视觉丨赵敏 审读丨李红", "责编:王强 视觉:赵敏 审读:李红")]
    [InlineData("責任編輯：黃美玲 校對：陳小文", "責任編輯:黃美玲 校對:陳小文")]
    [InlineData("责编王强 美编赵敏 校对李红", "责编:王强 美编:赵敏 校对:李红")]
    [InlineData("责编：王强李小红赵敏 校对：孙方", "责编:王强 责编:李小红 责编:赵敏 校对:孙方")]
    [InlineData("责编：\n王强\n校对：\n赵敏", "责编:王强 校对:赵敏")]
    [InlineData("总编辑 温新 编辑 知远 校对 习文", "总编辑:温新 编辑:知远 校对:习文")]
    [InlineData("总值班 秦时 责任编辑 汉光 视觉 长安", "总值班:秦时 责任编辑:汉光 视觉:长安")]
    [InlineData("校对：阿依古丽·买买提", "校对:阿依古丽·买买提")]
    public void Staff_are_read_in_every_form(string line, string expected)
    {
        MastheadResult result = MastheadReader.Read(SourceText.Read("城市晚报\n2021年2月19日 星期五 总第12328期\n" + line));

        Assert.Equal(expected, string.Join(' ', result.Masthead.Staff.Select(s => $"{s.Role}:{s.Name}")));
        Assert.Empty(result.Remaining);
    }

    [Fact]
    public void Any_text_is_answered_and_no_line_is_lost()
    {
        Gen<string> piece = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]));
        piece.Array[0, 30].Select(string.Concat).Sample(text =>
        {
            IReadOnlyList<SourceLine> lines = SourceText.Read(text);
            MastheadResult result = MastheadReader.Read(lines);
            Assert.Equal(lines.Select(l => l.Number), result.Consumed.Concat(result.Remaining.Select(l => l.Number)).Order());
        });
    }

    private static readonly string[] Pieces =
        ["2021年2月19日", "星期五", "总第12328期", "责编：", "王强", "正月初八", "19", "CN22-0017", "今日4版", "\n", "\n\n", " ", "·", "城市晚报"];

    private static string Summary(MastheadResult result)
    {
        ParsedMasthead m = result.Masthead;
        (string Name, object? Value)[] fields =
        [
            ("publication", m.Publication), ("publisher", m.Publisher), ("date", m.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("end", m.EndDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("weekday", m.Weekday), ("lunar", m.LunarDate),
            ("issue", m.IssueNumber), ("serial", m.SerialNumber), ("postal", m.PostalDistributionCode), ("pages", m.PagesToday), ("edition", m.EditionName),
            ("organizer", m.Organizer), ("founded", m.Founded?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("address", m.Address),
            ("postcode", m.Postcode), ("price", m.AnnualPrice), ("news", m.NewsHotline), ("advertising", m.AdvertisingHotline), ("slogan", m.Slogan),
            ("staff", m.Staff.Count == 0 ? null : string.Join(' ', m.Staff.Select(s => $"{s.Role}:{s.Name}"))),
            ("", result.Diagnostics.Count == 0 ? null : string.Join(' ', result.Diagnostics.Select(d => "!" + d.Code))),
        ];
        return string.Join("; ", fields.Where(f => f.Value is not null).Select(f => FormattableString.Invariant($"{f.Name} {f.Value}").Trim()));
    }
}
