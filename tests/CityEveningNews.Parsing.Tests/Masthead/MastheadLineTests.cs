using CityEveningNews.Parsing.Masthead;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Masthead;

/// <summary>One line in a masthead, above the stories or among them, in the forms that papers print.</summary>
public class MastheadLineTests
{
    private const string Top = "江城晚报\n2021年2月19日 星期五\n总第5678期\n";
    private const string Code = "国内统一刊号CN22-0033\n\n";
    private const string Story = "老城三座石桥修缮\n\n　　市住建局昨日通报，三座石桥的修缮工程已完成\n大半，施工期间居民可绕行东关大街。\n　　三座石桥都建于清代，这次修缮沿用旧石料，缺\n失的栏板按原样补配。\n";

    [Theory]
    [InlineData("编 辑：王刚", "编辑:王刚")]
    [InlineData("校 对：李明 社 长：王 刚", "校对:李明 社长:王刚")]
    [InlineData("责 编 王刚", "责编:王刚")]
    [InlineData("编辑 晓雨", "编辑:晓雨")]
    [InlineData("【编辑】王刚 【美编】李明", "编辑:王刚 美编:李明")]
    [InlineData("责编∕高勇 美编·余敏", "责编:高勇 美编:余敏")]
    [InlineData("编辑：尼玛 次仁卓嘎", "编辑:尼玛 编辑:次仁卓嘎")]
    [InlineData("总编辑：王刚（兼）", "总编辑:王刚")]
    [InlineData("社长/总编辑：王刚", "社长/总编辑:王刚")]
    [InlineData("党委书记、社长、总编辑：王刚", "党委书记、社长、总编辑:王刚")]
    [InlineData("版面美编：李明 值班社长：王刚 版式统筹：赵亮", "版面美编:李明 值班社长:王刚 版式统筹:赵亮")]
    [InlineData("一审：王刚 二审：李明 三审：赵亮", "一审:王刚 二审:李明 三审:赵亮")]
    [InlineData("首席美编：付颖 要闻部主任：王刚", "首席美编:付颖 要闻部主任:王刚")]
    [InlineData("督印人：陳大文 總編輯：李國強", "督印人:陳大文 總編輯:李國強")]
    [InlineData("责编：雷鸣 87654322", "责编:雷鸣")]
    [InlineData("责任编辑：雷鸣（0431-85618000） Tel：87654322", "责任编辑:雷鸣")]
    [InlineData("编辑 马占山 制版 纳静 校对 哈国强 总检 海龙 0951-6021234", "编辑:马占山 制版:纳静 校对:哈国强 总检:海龙")]
    [InlineData("值班总编：王刚 版责：李明琛美编：钟贤校对：高海审读：余敏", "值班总编:王刚 版责:李明琛 美编:钟贤 校对:高海 审读:余敏")]
    [InlineData("责任编辑：雷志强摄影编辑：高勇版式设计：余敏", "责任编辑:雷志强 摄影编辑:高勇 版式设计:余敏")]
    [InlineData("版责：王刚 摄影部主任：李明 视觉设计：赵亮", "版责:王刚 摄影部主任:李明 视觉设计:赵亮")]
    [InlineData("要闻部主编：王刚 责编：李明", "要闻部主编:王刚 责编:李明")]
    [InlineData("文体部主任：王刚 责编：李明", "文体部主任:王刚 责编:李明")]
    [InlineData("责编：李明 微信编辑：王刚 新媒体编辑：赵亮 图片编辑：高勇", "责编:李明 微信编辑:王刚 新媒体编辑:赵亮 图片编辑:高勇")]
    [InlineData("值班主编 李晨责编 王刚 美编 何霞 校读 赵亮", "值班主编:李晨 责编:王刚 美编:何霞 校读:赵亮")]
    [InlineData("校对：王菲 官方网站：www.jcwb.com", "校对:王菲")]
    [InlineData("执编∶王菲 美编∶李强", "执编:王菲 美编:李强")]
    [InlineData("督印人：江城日報（香港）有限公司", "督印人:江城日報（香港）有限公司")]
    public void Staff_are_read_however_their_roles_are_set(string line, string expected)
    {
        MastheadResult result = Read(Top + line + "\n" + Code + Story);

        Assert.Equal(expected, string.Join(' ', result.Masthead.Staff.Select(s => $"{s.Role}:{s.Name}")));
        Assert.Null(result.Masthead.Slogan);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("新春特刊 今日8版", 8)]
    [InlineData("今日A叠16版 B叠8版", 24)]
    [InlineData("今日A1-A16版", 16)]
    [InlineData("今日8版（含特刊4版）", 8)]
    [InlineData("今日24版+特刊8版", 32)]
    [InlineData("今日对开八版", 8)]
    [InlineData("今日两叠32版", 32)]
    [InlineData("本期16版 全国各地邮局均可订阅", 16)]
    public void The_number_of_pages_is_read_in_every_form(string line, int pages)
    {
        MastheadResult result = Read(Top + line + "\n" + Code + Story);

        Assert.Equal(pages, result.Masthead.PagesToday);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("总第9988-9989期", 9988)]
    [InlineData("周末合刊 总第9988、9989期 今日32版", 9988)]
    [InlineData("第 6 9 8 8 期", 6988)]
    [InlineData("NO.5679", 5679)]
    [InlineData("总第5678期 今日推荐", 5678)]
    public void The_number_of_the_issue_is_read_in_every_form(string line, int number)
    {
        MastheadResult result = Read("江城晚报\n2021年2月19日 星期五\n" + line + "\n" + Code + Story);

        Assert.Equal(number, result.Masthead.IssueNumber);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("今天是2021年2月19日星期五")]
    [InlineData("公元2021年2月19日 星期五")]
    [InlineData("出版日期：2021年2月19日 星期五")]
    [InlineData("2021年2月19日 周末")]
    [InlineData("2021年2月19日—21日 春节合刊")]
    [InlineData("2021年2月19日（星期五）20日（星期六）")]
    [InlineData("2021\n02/19\n星期五")]
    [InlineData("2021 2/19 星期五")]
    [InlineData("2021.2.19-20 星期五、六")]
    [InlineData("19 2021.02 星期五")]
    [InlineData("20210219 星期五")]
    [InlineData("中華民國110年2月19日 星期五")]
    [InlineData("民國一一〇年二月十九日")]
    [InlineData("二O二一年二月十九日 星期五")]
    [InlineData("2 0 2 1 年 2 月 1 9 日 星 期 五")]
    public void The_day_is_read_in_every_form(string lines)
    {
        MastheadResult result = Read("江城晚报\n" + lines + "\n" + Code + Story);

        Assert.Equal(new DateOnly(2021, 2, 19), result.Masthead.Date);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("农历\n正月初八")]
    [InlineData("辛丑年(牛)正月初八")]
    [InlineData("辛丑正月初八")]
    [InlineData("农历二〇二一年正月初八")]
    [InlineData("歲次辛丑年正月初八")]
    [InlineData("星期五 辛丑年正月初八 雨水次日")]
    [InlineData("农历正月初八 昨日雨水")]
    public void The_lunar_day_is_read_in_every_form(string lines)
    {
        MastheadResult result = Read(Top + lines + "\n" + Code + Story);

        Assert.Equal("辛丑年正月初八", result.Masthead.LunarDate);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("本报新闻热线：0431-85618000", "0431-85618000")]
    [InlineData("新闻爆料：0431-85618000", "0431-85618000")]
    [InlineData("新闻热线：85618000 85618001", "85618000 85618001")]
    [InlineData("新闻热线：0431-85618000转8012", "0431-85618000转8012")]
    [InlineData("採訪熱線：28731133", "28731133")]
    [InlineData("江眼热线 96096广告刊登 0431-85618001", "96096")]
    [InlineData("江城热线96096 广告热线85618001", "96096")]
    public void The_newsroom_is_rung_in_many_ways(string line, string expected)
    {
        MastheadResult result = Read(Top + line + "\n" + Code + Story);

        Assert.Equal(expected, result.Masthead.NewsHotline);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("CN:22-0017", "CN22-0017", null, null)]
    [InlineData("国内统一刊号：22-0017 邮发代号（11-23）", "CN22-0017", "11-23", null)]
    [InlineData("刊号CN22-0017 邮发代号：11-23 江城今日：多云转阴 南风4-5级 14-19℃", "CN22-0017", "11-23", null)]
    [InlineData("国内统一刊号CN22-0017 订价：全年198元 每月16.5元", "CN22-0017", null, 198)]
    [InlineData("全年报价：360元 刊号CN22-0017", "CN22-0017", null, 360)]
    public void Codes_and_prices_are_read_in_every_form(string line, string serial, string? postal, int? price)
    {
        MastheadResult result = Read(Top + line + "\n\n" + Story);

        Assert.Equal((serial, postal, (decimal?)price), (result.Masthead.SerialNumber, result.Masthead.PostalDistributionCode, result.Masthead.AnnualPrice));
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("传真：0431-85618000")]
    [InlineData("广告 85618000 发行 85618001")]
    [InlineData("发行投诉：85618000")]
    [InlineData("QQ群：1234567")]
    [InlineData("气温：-3℃～8℃")]
    [InlineData("最高12℃ 最低3℃ 南风2-3级")]
    [InlineData("今日：晴 2℃～8℃")]
    [InlineData("今日雨水")]
    [InlineData("今日限行：1和6")]
    [InlineData("微信公众号：jcwb2012")]
    [InlineData("江城晚报官方微信 jcwb")]
    [InlineData("扫描二维码关注江城晚报微信公众号")]
    [InlineData("投稿邮箱：jcwb@163.com")]
    [InlineData("手机报移动用户发送短信到10658888")]
    [InlineData("零售每份1元")]
    [InlineData("每份零售1.50元")]
    [InlineData("零售一元五角")]
    [InlineData("内部资料 免费赠阅")]
    [InlineData("全国公开发行")]
    [InlineData("创刊号")]
    [InlineData("周末合刊")]
    [InlineData("今日导读")]
    [InlineData("开印时间：00:30")]
    [InlineData("准印证号：吉新出准印字第1234号")]
    [InlineData("MCI(P)017/03/2021")]
    [InlineData("Friday, February 19, 2021")]
    [InlineData("零售每份港幣十元")]
    [InlineData("国内零售价：人民币1.00元")]
    [InlineData("零售价：每份1元")]
    [InlineData("Fri. Feb. 19, 2021")]
    [InlineData("逢周六日休刊")]
    [InlineData("今天最高气温 9℃ 最低气温 1℃ 有雷阵雨")]
    [InlineData("江城 今天 晴间多云 8℃～19℃ 空气质量：优")]
    public void What_states_no_field_of_the_issue_is_no_story_either(string line)
    {
        MastheadResult result = Read(Top + line + "\n" + Code + Story);

        Assert.Null(result.Masthead.Slogan);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("新闻热线：85618000")]
    [InlineData("广告热线：85618000")]
    [InlineData("社址：江城市高新区火炬路1518号 邮编：130021")]
    [InlineData("全年定价：360元")]
    [InlineData("零售价：1元")]
    [InlineData("农历辛丑年正月初八")]
    [InlineData("农历正月初八")]
    [InlineData("江城日报社主管主办")]
    [InlineData("责编 王刚")]
    [InlineData("值班编委\n王刚")]
    [InlineData("官方微信")]
    [InlineData("江城晚报客户端")]
    [InlineData("A01")]
    [InlineData("星期五")]
    [InlineData("江城晚报")]
    public void A_line_that_is_unmistakable_is_known_among_the_stories(string lines)
    {
        MastheadResult result = Read(Top + Code + Story + "\n" + lines + "\n\n" + Story);

        Assert.Equal(Clean(Story + Story), Clean(string.Join('\n', result.Remaining.Select(l => l.Text))));
    }

    [Theory]
    [InlineData("江城网：http://www.jcnet.cn")]
    [InlineData("江城新闻 www.jcnews.cn")]
    [InlineData("江城在线网址：http://www.jcol.com 客户服务电话：85618000")]
    [InlineData("本报网址：www.jcwb.com")]
    [InlineData("编辑邮箱：jcwb@163.com")]
    [InlineData("官方微博@江城晚报")]
    [InlineData("微信公众号：jcwb2012")]
    [InlineData("江城日报印务公司承印")]
    [InlineData("印刷：江城日报印务公司")]
    [InlineData("江城 今天 晴间多云 8℃～19℃ 北风二三级")]
    [InlineData("江城 今天 多云 8℃～19℃ 明天 晴 10℃～21℃")]
    [InlineData("江报天气 江城 多云 17℃—28℃")]
    [InlineData("江城天气：晴到多云，偏北风3级，最高11℃，最低2℃")]
    [InlineData("江城今日：多云转阴 南风4-5级 14-19℃")]
    [InlineData("通讯地址：江城市火炬路1518号江城传媒广场 邮编：130021")]
    [InlineData("本报创刊于1958年7月1日")]
    [InlineData("周六、周日休刊")]
    [InlineData("每周六出版")]
    [InlineData("广告经营许可证：4200004000123号")]
    [InlineData("本报常年法律顾问：江城律师事务所 王强律师")]
    [InlineData("国外代号：D1102")]
    [InlineData("零售每份2元")]
    [InlineData("江城热线96096 广告热线85618001")]
    public void What_only_a_paper_says_is_no_story_among_the_stories_nor_at_the_foot(string line)
    {
        foreach (string below in (string[])["\n" + Story, ""])
        {
            MastheadResult result = Read(Top + Code + Story + "\n" + line + "\n" + below);

            Assert.Equal(Clean(Story + below), Clean(string.Join('\n', result.Remaining.Select(l => l.Text))));
        }
    }

    [Theory]
    [InlineData("网址：www.jcwb.com")]
    [InlineData("邮箱：jcwb@163.com")]
    [InlineData("江城 晴 8℃～19℃ 北风3级")]
    public void What_stands_right_beneath_a_text_is_its_last_line(string line)
    {
        MastheadResult result = Read(Top + Code + Story + line + "\n\n" + Story);

        Assert.Contains(result.Remaining, l => l.Text == line);
    }

    [Fact]
    public void A_name_far_from_the_rest_is_the_papers_if_no_other_is()
    {
        MastheadResult result = Read("2021年2月19日 星期五\n总第5678期\n" + Code + Story + "\n江城晚报\n");

        Assert.Equal("江城晚报", result.Masthead.Publication);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("大河报\n2021年2月19日 星期五\n国内统一刊号CN41-0038", "大河报")]
    [InlineData("2021年2月19日 星期五\n晶报\n国内统一刊号CN44-0040", "晶报")]
    [InlineData("成報 2021年2月19日 星期五", "成報")]
    [InlineData("生活报\n2021年2月19日 星期五", "生活报")]
    [InlineData("参考消息\n2021年2月19日 星期五", "参考消息")]
    [InlineData("琼岛特区报\n2021年2月19日 星期五\n主管主办：海南日报社", "琼岛特区报")]
    [InlineData("2021年2月19日 星期五 总第5678期\n汾河晚报 用心记录每一天\n主管主办：山西日报社", "汾河晚报")]
    public void A_papers_name_is_known_by_where_it_stands(string masthead, string name)
    {
        MastheadResult result = Read(masthead + "\n\n" + Story);

        Assert.Equal(name, result.Masthead.Publication);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Theory]
    [InlineData("用新闻温暖你我 做您的贴心人", "用新闻温暖你我 做您的贴心人")]
    [InlineData("“用新闻温暖你我”", "用新闻温暖你我")]
    [InlineData("城市因你而精彩！", "城市因你而精彩")]
    [InlineData("江城晚报 用新闻温暖你我", "用新闻温暖你我")]
    [InlineData("主办 江城日报社", null)]
    [InlineData("江城晚报社出版发行", null)]
    public void A_slogan_is_what_the_paper_says_for_itself(string line, string? slogan)
    {
        MastheadResult result = Read(Top + line + "\n" + Code + Story);

        Assert.Equal(slogan, result.Masthead.Slogan);
        AssertOnlyTheStoryIsLeft(result);
    }

    [Fact]
    public void A_headline_between_two_lines_of_the_masthead_is_no_slogan()
    {
        MastheadResult result = Read(Top + "老城三座石桥修缮\n新闻热线：85618000\n" + Story);

        Assert.Null(result.Masthead.Slogan);
        Assert.Contains(result.Remaining, l => l.Text == "老城三座石桥修缮");
    }

    [Theory]
    [InlineData("共16版。")]
    [InlineData("1983年5月1日创刊。")]
    [InlineData("第128期。")]
    [InlineData("2021年3月5日开幕")]
    [InlineData("今日8版特刊详解活动安排")]
    [InlineData("总编辑面对面")]
    [InlineData("编辑部搬进老厂房")]
    [InlineData("设计 王国")]
    [InlineData("记者 李文华 编辑 王刚")]
    [InlineData("今日立春")]
    [InlineData("正月十五 花灯亮了")]
    [InlineData("供热热线：96777")]
    [InlineData("联系电话：85618000")]
    [InlineData("地址：江城市火炬路1518号")]
    [InlineData("老人痴迷手抄报")]
    [InlineData("星期六 公园免费开放")]
    [InlineData("2021年2月18日")]
    [InlineData("今日最高气温29℃ 注意防暑")]
    [InlineData("明日小雨 最高气温21℃ 出门带伞")]
    [InlineData("市气象台预计，今天多云，最高29℃，最低21℃。")]
    [InlineData("江城网 www.jcnet.cn 开通网上预约")]
    [InlineData("新课本统一印刷")]
    [InlineData("摄影编辑王刚的镜头")]
    [InlineData("国际部主任 王刚")]
    [InlineData("版责到人 校读到位")]
    [InlineData("广告经营许可证当天办结")]
    [InlineData("报名地址：江城市火炬路1518号")]
    [InlineData("端午节")]
    public void What_a_story_may_hold_as_well_stays_with_it(string line)
    {
        MastheadResult result = Read(Top + Code + Story + "\n" + line + "\n\n" + Story);

        Assert.Contains(result.Remaining, l => l.Text == line);
    }

    [Theory]
    [InlineData("今日8版特刊详解活动安排")]
    [InlineData("记者 李文华 编辑 王刚")]
    [InlineData("今日立春")]
    [InlineData("百岁老人天天读报")]
    [InlineData("端午节")]
    [InlineData("今日最高气温29℃ 注意防暑")]
    [InlineData("编辑们请来了记者王刚")]
    public void What_stands_first_among_the_stories_stays_there(string line)
    {
        MastheadResult result = Read(Top + Code + line + "\n\n" + Story);

        Assert.Contains(result.Remaining, l => l.Text == line);
    }

    private static MastheadResult Read(string text) => MastheadReader.Read(SourceText.Read(text));

    private static void AssertOnlyTheStoryIsLeft(MastheadResult result) => Assert.Equal(Clean(Story), Clean(string.Join('\n', result.Remaining.Select(l => l.Text))));

    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
