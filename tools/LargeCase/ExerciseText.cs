using System.Globalization;
using System.Text;
using Rapport;

/// <summary>The nth text of a large case: an exercise with a date, a figure, a quote and words that few or many others share.</summary>
internal static class ExerciseText
{
    private static readonly string[] Goods = ["semiconductors", "batteries", "display panels", "cosmetics", "steel", "ships", "graphite", "garlic", "films", "urea"];
    private static readonly string[] Acts = ["met in Seoul", "met in Beijing", "held talks", "signed an exercise memorandum", "postponed an exercise meeting", "exchanged letters"];
    private static readonly string[] Filler = ["The exercise goes on with a sentence that says nothing of any weight.", "A second sentence is there to make the text as long as a short piece.", "Nobody is quoted here and nothing is claimed.", "The plainly fictional committee adjourned after tea."];

    public static string Of(int number)
    {
        var culture = CultureInfo.InvariantCulture;
        var date = new DateOnly(2010, 1, 1).AddDays(number % 5800);
        var text = new StringBuilder();
        text.Append(culture, $"---\nkind: exercise\nrecord: none; made by tools/LargeCase\ndate: {date:yyyy-MM-dd}\n---\nExercise {number}: {Goods[number % Goods.Length]} and a fictional committee\n\n");
        text.Append(culture, $"South Korea's exports of {Goods[number % Goods.Length]} to China rose {1 + (number % 37)} percent in {date.Year - 1}, exercise {number} says. Officials of both sides {Acts[number % Acts.Length]}.\n\n");
        for (var i = 0; i < 6; i++)
            text.Append(Filler[(number + i) % Filler.Length]).Append(' ').Append(culture, $"Item {Identity.Hash("", $"{number}-{i}")[..6]} is on the list. ");
        return text.Append('\n').ToString();
    }
}
