using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Blocks.Forms;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

/// <summary>What lines' forms say of them, written before each line: &lt; where it opens a paragraph, &gt; where it closes one, = where it is text.</summary>
public class ParagraphFormsTests
{
    [Theory]
    [InlineData("<=问：渡口几点开船？|<=答：六点。|<=问：末班呢？|<=答：夜里十点。")]
    [InlineData("<=Q：渡口几点开船？|<=A：六点，|逢雾停航。|<=Q：末班呢？")]
    [InlineData("“船不等人”|<=记者：你摆渡多少年了？|<=骆守津：三十年。|“船等人，人也等船”|<=记者：还摆多久？|<=骆守津：摆到摆不动。")]
    [InlineData("<=晨报：船票涨价吗？|<=骆守津：不涨。||<=晨报：为什么？|<=骆守津：老规矩。")]
    // One question is quoted; a place is nobody that speaks; who speaks within a story does so in quotation marks.
    [InlineData("记者：渡口几点开船？|骆守津说，六点。")]
    [InlineData("地点：东渡口|船票两元。|地点：西渡口|船票三元。")]
    [InlineData("记者：“几点开船？”|骆守津：“六点。”|记者：“末班呢？”")]
    [InlineData("骆守津停下船，告诉|记者：几点开船要看雾。|他停下船，又告诉|记者：末班也要看雾。")]
    public void Who_speaks_in_turn_begins_a_paragraph(string marked) => AssertMarked(marked);

    [Theory]
    [InlineData("=>渡口提醒：|<1.雾天停航。|<2.老人有座。")]
    [InlineData("=>现将有关事项通告如下：|<=>一、雾天停航；|<二、老人有座。")]
    [InlineData("雾天停航。|<（二）老人有座。|<③孩子免票。|<▶▶减免：孩子免票。")]
    // In the middle of a sentence nothing begins; a figure, two numbers and a picture's place are no items.
    [InlineData("昨天新开的航线有|1.东线，也叫老线。")]
    [InlineData("航道通了。|3.5公里长的航道|三、四月最忙。")]
    [InlineData("船满了。|2、3号船都满了。")]
    public void An_item_of_a_list_begins_a_paragraph(string marked) => AssertMarked(marked);

    [Theory]
    [InlineData("=>候选船员：|<=>东渡口：骆守津、覃望川|<=>西渡口：覃小满、罗望山")]
    [InlineData("=>候选船员：||<=东渡口：骆守津、覃|=>望川、习云岫||<=西渡口：覃小满、罗望|=>山")]
    [InlineData("候选船员：|东渡口：骆守津、覃望川|西渡口今年没有人报名。")]
    [InlineData("他说：|东渡口：船多，人也多、货也多。|西渡口：船少，人也少、货也少。")]
    public void Names_in_rows_are_text(string marked) => AssertMarked(marked);

    [Theory]
    [InlineData("致读者|<=>尊敬的读者：|本报自九月起改版。")]
    [InlineData("关于表彰船工的决定|<=各县（市、区）航运公司，市直各|=>有关部门：|近年来，船工爱岗敬业。")]
    [InlineData("关于停航的通告|雾天停航。|<=>本通告自发布之日起施行。|<=>青溪市航运局|<=>2020年2月13日")]
    [InlineData("敬请谅解。||<=>青溪市航运局|<=>青溪市交通局||<=>二〇二〇年二月十三日")]
    [InlineData("现予以公告。|<=>特此公告。")]
    // Stories say such things too.
    [InlineData("雾散了。|各渡口的船次如下：|东渡口六班。")]
    [InlineData("雾散了。|各地的船工说：|东渡口好。")]
    [InlineData("雾散了，船工从|青溪市航运局|2020年2月13日|的通告里得知停航。")]
    [InlineData("雾天停航。|2020年2月13日|渡口重新开船。")]
    [InlineData("雾天停航。|本报记者 骆守津|2020年2月13日")]
    [InlineData("航运局今天特此公告，|雾天停航。")]
    public void A_letter_has_a_salutation_and_a_signature(string marked) => AssertMarked(marked);

    [Theory]
    [InlineData("渡口换了新船|<=>昨天清晨六点，东渡口的新船第一次载客过河，船工骆守津把旧船的铜铃挂在了新船的船头，说这样老乘客听得见。|<=>新船能坐四十人，比旧船多坐十二人，逢集的日子里每半个小时开一班，平常的日子里每一个小时开一班，风大的时候停航。")]
    // A text set so wide breaks off where its lines are full; and one such line may be any.
    [InlineData("昨天清晨六点，东渡口的新船第一次载客过河，船工骆守津把旧船的铜铃挂在了新船的船头，说这样老乘客|听得见。新船能坐四十人，比旧船多坐十二人，逢集的日子里每半个小时开一班，平常的日子里每一个小时开一班。")]
    [InlineData("渡口换了新船|昨天清晨六点，东渡口的新船第一次载客过河，船工骆守津把旧船的铜铃挂在了新船的船头，说这样老乘客听得见。")]
    public void A_paragraph_on_one_line_is_wider_than_any_column(string marked) => AssertMarked(marked);

    private static void AssertMarked(string marked)
    {
        char[] marks = ['<', '=', '>'];
        string lines = string.Join('|', marked.Split('|').Select(line => line.TrimStart(marks)));
        Assert.Equal(marked, string.Join('|', ParagraphForms.Mark(OwnBlocks.Lines(1, lines)).Select(Marked)));
    }

    private static string Marked(SourceLine line) => (line.Opens ? "<" : "") + (line.IsText ? "=" : "") + (line.Closes ? ">" : "") + line.Text;
}
