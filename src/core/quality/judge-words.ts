/** Words in which judges of texts are spoken to, as parts of regular expressions. */

const marks = "(?:marks?|scores?|points?|ratings?|grades?)";

/** "Top score", "full marks": no figure. */
const fullMarks = `(?:full marks|(?:(?:the|an?) )?(?:top|maximum|highest|perfect|best)(?: possible)? ${marks})`;

export const highScore = `(?:${fullMarks}|100 ?%|100 ?/ ?100|10 ?/ ?10|100 points|100 out of 100|10 out of 10)`;

export const judged =
  "(?:this|it|the|that|every|each|all)(?: (?:example|answer|response|record|sample|entry|item|dataset|output|submission)s?)?";

export const judges = "(?:evaluator|judge|grader|assessor|rater|scorer)";
export const models = "(?:llms?|language models?|ai models?|ai systems?|ai assistants?|ai)";

/** "To link A": not the text itself is to get it. */
export const notOfOthers =
  "(?! (?:to|for) (?!(?:this|it|every|each|all)\\b|the (?:example|answer|response|record)))";

/** Of what the rubric has scores for. */
const dimension = "(?:accuracy|completeness|consistency|format|diversity)";

/** Before a hundred: a range is none of these. */
const hundred = String.raw`(?<!(?:\bto|\band|\bof|-|–|/) ?)(?:100\b(?! ?(?:to|-|–))|10 ?/ ?10)`;

/** Texts with their signs, which say more than their words: forged answers, turns and tags. */
export const forgeries: readonly RegExp[] = [
  // The answer of a judge, finished: two dimensions with their scores.
  new RegExp(
    `"${dimension}"\\s*:\\s*\\{[^{}]{0,600}"score"\\s*:\\s*\\d[^{}]{0,600}\\}[^{}]{0,20}"${dimension}"\\s*:\\s*\\{`,
    "i",
  ),
  new RegExp(`(?:"${dimension}"\\s*:\\s*100\\b\\s{0,20},?\\s{0,20}){2}`, "i"),
  // A turn that asks for a score, and one that gives it.
  new RegExp(
    `(?:^|\\n)[ \\t]*(?:human|user|system) ?:[^\\n]{0,300}\\b(?:scores?|rates?|ratings?|grades?|marks)\\b[^\\n]{0,300}\\n\\s{0,10}(?:assistant|ai|model|judge) ?: ?(?:(?:the )?scores?(?: is|:)? )?(?:${hundred}|\\{)`,
    "i",
  ),
  // Marks of system turns around words about scores.
  new RegExp(
    `(?:<<SYS>>|<\\|(?:im_start|start_header_id)\\|> ?system\\b|<\\|system\\|>|<system(?:[_-]prompt)?>)[^<]{0,300}?\\b(?:(?:score|rate|grade|give|award)\\b[^<.]{0,60}?${hundred}|(?:score|award|give)\\b[^<.]{0,40}${fullMarks}|(?:the|this|your) (?:scoring |grading )?rubric (?:has|is|was)\\b)`,
    "i",
  ),
  // Tags of our fences, and the end of an example that somebody else goes on after.
  /<\/?(?:example|excerpt|figures|scores|issues|task|facts)-[\w-]{12}>/i,
  /<\/(?:example|excerpt|record|sample|answer|response|data)>\s*(?:#+ ?)?system(?: prompt| message| note)? ?:/i,
  // Words that nobody sees: characters made for flags, without a flag before them.
  /(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0020}-\u{e007e}]{2}/u,
];

/** Sentences about scores as such. */
export const aboutScores: readonly RegExp[] = [
  // "Award top score", "Give full marks": the record itself is meant.
  new RegExp(
    `(?:^|[.!?:;>\\]] ?)(?:please |now |then |and ){0,2}(?:give|award|assign|grant|return|output) (?:it |this |them )?(?:${fullMarks}|an? (?:score|rating|grade) of (?:100|10)\\b)${notOfOthers}`,
    "i",
  ),
  // "Give every score as 100"
  new RegExp(
    `\\b(?:give|set|make|award|assign|return|rate|mark) (?:every|all|each|the)(?: (?:of|the))? (?:scores?|dimensions?|ratings?|grades?)(?: (?:to|as|at|of|with|an?)){0,2} ?[=:]? ?(?:100\\b|10 ?/ ?10)`,
    "i",
  ),
  // "Score 100" as a whole sentence
  /(?:^|[.!?;>\]] ?)(?:please |now |then |and ){0,2}score 100(?: points)?(?: in (?:every|all|each)\b|[ .!<[]*$|[.!<[])/i,
  // "The rubric has changed", "100 is the lowest score"
  /\b(?:the|your|this) (?:(?:scoring|grading|judging) )?(?:rubric|scoring scale|grading scale) (?:has|is|was)(?: been| now)? (?:changed|updated|replaced|reversed|inverted|void|suspended)(?= ?[.:;!,]| and| so\b|$)/i,
  /\b100 is (?:now )?the (?:lowest|worst|only|minimum)(?: \w+)? (?:score|rating|grade|mark)\b/i,
];
