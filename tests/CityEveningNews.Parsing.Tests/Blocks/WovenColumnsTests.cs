using CityEveningNews.Parsing.Blocks.Woven;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class WovenColumnsTests
{
    [Fact]
    public void The_left_column_is_read_before_the_right_one() =>
        AssertSplit(
            """
            山里的雾还没有散，柏庆生已经背 了一根麻绳，让儿子在前头拽着，爬了
            着药箱走了七里路。五十四岁的他是石 三个钟头才到。孩子生下来六斤二两，
            鼓乡唯一的乡村医生，管着四个自然村、 取名叫雪生。
            六百一十三口人的头疼脑热。 “人家夜里能把电话打给你，是信
            药箱是父亲传下来的，木头的，铜 得过你。”柏庆生说。他的手机二十年
            扣磨得发亮。里面的东西却换了几茬： 没有换过号码，也从来不关机。
            """,
            """
            山里的雾还没有散，柏庆生已经背
            着药箱走了七里路。五十四岁的他是石
            鼓乡唯一的乡村医生，管着四个自然村、
            六百一十三口人的头疼脑热。
            药箱是父亲传下来的，木头的，铜
            扣磨得发亮。里面的东西却换了几茬：

            了一根麻绳，让儿子在前头拽着，爬了
            三个钟头才到。孩子生下来六斤二两，
            取名叫雪生。
            “人家夜里能把电话打给你，是信
            得过你。”柏庆生说。他的手机二十年
            没有换过号码，也从来不关机。
            """);

    [Fact]
    public void A_line_that_stands_alone_goes_to_the_column_in_which_it_reads_on() =>
        AssertSplit(
            """
            北关农贸市场的入口处新摆
            南塘农贸市场最热闹的要数
            了两台公平秤，穿红马甲的志愿 门口的青团铺子。蒸笼一揭，白
            者守在旁边，看见有人提着袋子 汽裹着艾草的清香飘出去半条街。
            出来，就招呼一声“来复一复”。
            铺子的女主人姓水，做青团
            记者随机请六位顾客复秤， 做了十九年。她说，艾草都是头
            误差最大的一位差了不到半两。 天下午从山上采来的，焯水、捣
            """,
            """
            北关农贸市场的入口处新摆
            了两台公平秤，穿红马甲的志愿
            者守在旁边，看见有人提着袋子
            出来，就招呼一声“来复一复”。
            记者随机请六位顾客复秤，
            误差最大的一位差了不到半两。

            南塘农贸市场最热闹的要数
            门口的青团铺子。蒸笼一揭，白
            汽裹着艾草的清香飘出去半条街。
            铺子的女主人姓水，做青团
            做了十九年。她说，艾草都是头
            天下午从山上采来的，焯水、捣
            """);

    [Fact]
    public void Of_three_columns_each_is_read_to_its_end_though_rows_break_at_indents_and_short_lines() =>
        AssertSplit(
            """
            三月底，油菜花开到了江 再往回走。一年行程一万二千
            让老俞高兴的还有一件事。
            北，蜂农老俞的卡车也开到了 公里，住帐篷的日子超过三百 儿子俞晨大学毕业后，没有留
            江北。二百四十个蜂箱在田埂 天。
            在城里上班，而是带着一台笔
            上一字排开，老俞和妻子撑起
            “花不等人。”老俞说， 记本电脑跟了来，白天在花丛
            帐篷，这里就是他们接下来二 从前靠打电话问花期，常常扑 里直播，晚上在帐篷里打包，
            十天的家。
            空；现在气象部门每周发一份 把父亲的蜜卖到了二十多个省。
            """,
            """
            三月底，油菜花开到了江
            北，蜂农老俞的卡车也开到了
            江北。二百四十个蜂箱在田埂
            上一字排开，老俞和妻子撑起
            帐篷，这里就是他们接下来二
            十天的家。

            再往回走。一年行程一万二千
            公里，住帐篷的日子超过三百
            天。
            “花不等人。”老俞说，
            从前靠打电话问花期，常常扑
            空；现在气象部门每周发一份

            让老俞高兴的还有一件事。
            儿子俞晨大学毕业后，没有留
            在城里上班，而是带着一台笔
            记本电脑跟了来，白天在花丛
            里直播，晚上在帐篷里打包，
            把父亲的蜜卖到了二十多个省。
            """);

    [Fact]
    public void First_lines_that_a_headlines_height_parted_from_the_rest_go_with_it() =>
        AssertSplit(
            """
            入冬后的第一场雪落在周三 说。他在这条街扫了二十六年， 一条干净的路走进去。卖豆浆的

            夜里，天没亮，菜窖街的环卫 哪个台阶高，哪个井盖松，闭着 老板娘给每个人端来一碗热的，
            班就出了门，从桥头往北推，推 眼也说得出来。 谁也没有停下手里的活。
            雪板刮在石板上，整条街都听 七点钟，街口的学校开了 雪后的太阳照着桥头，台阶
            """,
            """
            入冬后的第一场雪落在周三
            夜里，天没亮，菜窖街的环卫
            班就出了门，从桥头往北推，推
            雪板刮在石板上，整条街都听

            说。他在这条街扫了二十六年，
            哪个台阶高，哪个井盖松，闭着
            眼也说得出来。
            七点钟，街口的学校开了

            一条干净的路走进去。卖豆浆的
            老板娘给每个人端来一碗热的，
            谁也没有停下手里的活。
            雪后的太阳照着桥头，台阶
            """);

    [Fact]
    public void A_line_set_apart_to_fill_its_column_is_one_piece_of_a_row() =>
        AssertSplit(
            """
            城南的旧书市集搬进了停产 五六年。一位老人翻到小时候看
            多年的灯泡厂，昨天是头一天。 过的那一本，站着从头看到尾。
            老 厂 房 里 支 起 六 十 多 个 市集每逢周末开放，摊位费
            书摊，灯全是厂里当年的存货， 全免，办到明年开春。主办的社
            """,
            """
            城南的旧书市集搬进了停产
            多年的灯泡厂，昨天是头一天。
            老厂房里支起六十多个
            书摊，灯全是厂里当年的存货，

            五六年。一位老人翻到小时候看
            过的那一本，站着从头看到尾。
            市集每逢周末开放，摊位费
            全免，办到明年开春。主办的社
            """);

    [Fact]
    public void First_lines_that_stand_apart_are_put_back_over_their_columns() =>
        AssertSplit(
            """
            石磨与影子

            清早，东市菜场门口已经有 起了长队。摊主汪水根今年五十 用了两代人还很好用。街坊们都

            人在等着开门，他们都是来买头
            一锅豆浆的街坊，有的带着孩子，
            有的提着暖水瓶，很快便排

            六岁，做豆腐三十年，磨豆子的
            石磨是他父亲留下来的，木头架
            子换过三回，石头没有换过，

            知道这一家的豆腐不掺水，谁家
            来了客人，也先打发孩子到这里
            来排队，去晚了就没有了。
            """,
            """
            石磨与影子


            清早，东市菜场门口已经有
            人在等着开门，他们都是来买头
            一锅豆浆的街坊，有的带着孩子，
            有的提着暖水瓶，很快便排

            起了长队。摊主汪水根今年五十
            六岁，做豆腐三十年，磨豆子的
            石磨是他父亲留下来的，木头架
            子换过三回，石头没有换过，

            用了两代人还很好用。街坊们都
            知道这一家的豆腐不掺水，谁家
            来了客人，也先打发孩子到这里
            来排队，去晚了就没有了。
            """);

    [Fact]
    public void What_stands_beside_two_full_lines_of_a_column_is_no_part_of_them() =>
        AssertSplit(
            """
            城南的旧书市集搬进了停产多年的灯泡
            厂，昨天是头一天。老厂房里支起六十
            多个书摊，灯全是厂里当年的存货，黄
            澄澄的，照着一排排书脊。摊主邢守一 图为读者在翻看旧书。 盛
            带来了三百册连环画，最旧的一册印在 小满摄（本报资料图）
            一九五六年。市集每逢周末开放，摊位
            费全免，办到明年开春。
            """,
            """
            城南的旧书市集搬进了停产多年的灯泡
            厂，昨天是头一天。老厂房里支起六十
            多个书摊，灯全是厂里当年的存货，黄
            澄澄的，照着一排排书脊。摊主邢守一
            带来了三百册连环画，最旧的一册印在
            一九五六年。市集每逢周末开放，摊位
            费全免，办到明年开春。

            图为读者在翻看旧书。 盛
            小满摄（本报资料图）
            """);

    [Theory]
    [InlineData("老厂房里支起了六十多个书摊，灯全是\n厂里当年的存货，黄澄澄的，照着书脊\n图为读者在翻看旧书，书摊一直摆到门 盛小满摄\n摊主邢守一带来了三百册连环画，最旧\n的一册印在一九五六年。")]
    [InlineData("本报讯 （记者 万青禾） 全市中小\n学生体质健康监测从今天起陆续展\n开，共有二百一十三所学校参加。")]
    [InlineData("盯住难点抓开工 跑出春天加速度\n曹启明讲话 丁若兰主持\n灯亮着，就有人来")]
    [InlineData("本报记者 万青禾 曹启明 丁若兰 报道")]
    [InlineData("河湾的灯亮了一整夜。 河湾的灯亮了一整夜。")]
    [InlineData("责任编辑 柳如眉\n版式 何以安\n校对 陆羽\n美编 云飞扬")]
    public void Spaces_inside_one_column_are_left_alone(string text) =>
        Assert.Equal(text.Split('\n'), WovenColumns.Split(SourceText.Read(text)).Select(l => l.Text));

    [Fact]
    public void The_gap_in_a_lead_parts_no_columns()
    {
        // It parts a line set in from a full line of eight em, which the page has too.
        string text = string.Join('\n', "本报讯（记者 叶传增）日前，为", "期六天的第十届博览会在省城举行", "二十个国家的客商来了三千多人，", "签下的合同比上届多了一倍还多。") + "\n\n" + string.Join('\n', Enumerable.Repeat("老渡口的木船下水", 6));
        IReadOnlyList<SourceLine> lines = [.. text.Split('\n').Select((line, i) => new SourceLine(i + 1, line, line))];

        Assert.Equal(lines.Select(line => line.Text), WovenColumns.Split(lines).Select(line => line.Text));
    }

    [Fact]
    public void A_line_of_more_pieces_than_a_page_has_columns_is_left_whole()
    {
        string line = string.Join(' ', Enumerable.Repeat("河湾的灯亮了一整夜", 13));

        Assert.All(WovenColumns.Split(SourceText.Read(string.Join('\n', Enumerable.Repeat(line, 6)))), split => Assert.Equal(line, split.Text));
    }

    private static void AssertSplit(string across, string expected) =>
        Assert.Equal(SourceText.Split(expected), WovenColumns.Split(SourceText.Read(across)).Select(l => l.Text));
}
