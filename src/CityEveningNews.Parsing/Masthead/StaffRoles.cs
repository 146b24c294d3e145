namespace CityEveningNews.Parsing.Masthead;

/// <summary>What papers call those who made them: a word of <see cref="People"/> or <see cref="Work"/>, with any of <see cref="Modifiers"/> before it (值班编委, 首席美术编辑).</summary>
internal static class StaffRoles
{
    /// <summary>Who has the role today, for which page or matter, or of what rank.</summary>
    public static readonly string[] Modifiers =
    [
        "值班", "当班", "當班", "带班", "轮值", "分管", "夜班", "今日", "当日", "本期", "本版", "版面", "版式", "头版", "要闻", "新闻", "文字", "图文", "图片", "视觉", "視覺", "美术", "美術", "组版", "电脑", "采编", "稿件", "印务", "摄影", "攝影", "微信", "新媒体", "融媒体", "全媒体", "网络",
        "执行", "執行", "责任", "責任", "首席", "主任", "常务", "助理", "见习", "实习", "副", "总", "總",
    ];

    /// <summary>Whose place a company may hold: 督印人：江城日報（香港）有限公司.</summary>
    public static readonly string[] Houses = ["出版人", "发行人", "發行人", "督印人", "承印人"];

    /// <summary>
    /// Who does it: such a word is followed by a name. 党委书记 to 总监 lead the paper or the day; 编辑 to 审校 answer for the page; 美编 and
    /// 图编 for its looks; 校对 to 检审 for its correctness; <see cref="Houses"/> stand in some papers' boxes.
    /// </summary>
    public static readonly string[] People =
    [
        "党委书记", "社长", "社長", "社长总编辑", "总编辑", "總編輯", "总编", "總編", "主编", "主編", "编委", "編委", "编辑委员", "社委", "部主任", "部副主任", "部主编", "部门主任", "中心主任", "值班主任", "夜班主任", "编辑主任", "編輯主任", "采访主任", "採訪主任",
        "值班领导", "带班领导", "分管领导", "值班负责人", "总监", "總監", "总经理", "總經理", "董事长", "董事長",
        "编辑", "編輯", "责编", "責編", "版责", "执编", "编审", "终审", "終審", "审读", "審讀", "审校", "监审", "監審", "监制", "監製",
        "美编", "美編", "图编",
        "校对", "校對", "责校", "责检", "检校", "校检", "校读", "校审", "值校", "总检", "质检", "检审",
        .. Houses,
    ];

    /// <summary>What is done: plain words, which are somebody's role with a colon after them, or in company of other roles.</summary>
    public static readonly string[] Work =
    [
        "值班", "统筹", "統籌", "策划", "执行", "视觉", "美术", "版面", "版式", "排版", "组版", "拼版", "制版", "图片", "制图", "设计", "設計", "制作", "照排", "微机", "统稿",
        "初审", "复审", "一审", "二审", "三审", "一读", "二读", "三读", "审核", "审定", "签发", "检查",
    ];
}
