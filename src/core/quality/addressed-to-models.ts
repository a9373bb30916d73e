/** Text that speaks to a model that reads it, instead of being read by it. */

import {
  aboutScores,
  forgeries,
  highScore,
  judged,
  judges,
  models,
  notOfOthers,
} from "./judge-words.ts";

/** In any spelling that looks the same: compatibility forms, characters without a shape. */
const marked = (text: string): string => text.normalize("NFKC").replace(/\p{DI}/gu, "");

/** Of `marked`: the words, without emphasis and line breaks. */
const plain = (text: string): string => text.replace(/[\s*_`~"“”«»]+/g, " ");

/** Each with what it is about. What they miss is judged alone, as all is, and cannot touch other scores. */
const patterns: readonly RegExp[] = [
  // "Ignore all previous instructions"
  /\b(?:ignore|disregard|forget|override|bypass|do not follow|don'?t follow|stop following) (?:(?:all|any|the|these|those|of|every|everything|your|my|and|in) ){0,5}(?:previous|prior|above|earlier|preceding|foregoing|original|system|initial)(?: (?:system|user|given|judging|judges?|scoring|grading|evaluation|safety|assistant|model|ai|chat|prompt))? (?:instructions?|prompts?|directions?|directives?|guidelines)\b/i,
  /\b(?:ignore|disregard|forget|override) (?:(?:all|any|of|the|these) ){0,3}(?:instructions?|prompts?|directives?) (?:above|before this|you (?:were|have been) given|given (?:above|before|earlier))\b/i,
  /\b(?:ignore|disregard|forget|override) (?:all |any |of ){0,2}your (?:\w+ )?(?:instructions?|guidelines|prompt|programming|rubric)\b/i,
  /\b(?:ignore|disregard) (?:the|this|your|any) (?:(?:scoring|grading|evaluation|judging|assessment) (?:rubric|criteria|instructions?|guidelines)|rubric)\b/i,
  /\bforget (?:all|everything) (?:(?:that )?you (?:were told|have been told|know about)|(?:said )?(?:above|before this))\b/i,
  // "Score this 100", "give this example full marks"
  new RegExp(
    `\\b(?:score|rate|grade|mark) ${judged} (?:as |at |with |a |an ){0,2}(?:${highScore}|100\\b|10\\b(?! ?(?:to|-)))`,
    "i",
  ),
  new RegExp(
    `\\b(?:give|award|assign|grant) ${judged}(?: \\w+){0,3} ${highScore}${notOfOthers}`,
    "i",
  ),
  new RegExp(
    `\\b(?:must|should|shall|will|has to) (?:be (?:scored|rated|graded|given|awarded)|receive|get)(?: \\w+){0,2} ${highScore}`,
    "i",
  ),
  // "As the evaluator you must"
  new RegExp(
    `\\bas (?:the|an?|its|this example'?s) ${judges}\\b,? you (?:must|should|have to|are to|will|shall) (?:\\w+ ){0,3}(?:score|rate|grade|give|assign|award|ignore|mark|approve|accept)\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:attention|note|message|instructions?|notice|memo) (?:to|for) (?:the |any |all |whichever )?(?:${judges}s?|${models})(?: (?:reading|judging|evaluating|grading|scoring|reviewing)\\b[^.:]{0,40})? ?[:!]`,
    "i",
  ),
  new RegExp(
    `\\bif you are (?:an? |the )?(?:${models}|${judges})\\b[^.]{0,60}\\b(?:score|rate|grade|ignore|instructions?)\\b`,
    "i",
  ),
  // "You are now a different assistant", "your new instructions:"
  /\byou are (?:now|no longer) (?:an?|the|my|bound by)(?: \w+){0,3} (?:assistant|ai|language model|judge|evaluator|grader|chatbot|persona|dan|rules|guidelines|instructions)\b/i,
  /(?:^|[.!?:;>] ?)(?:your )?(?:new|updated|revised|real|actual) (?:system )?(?:instructions?|prompt) ?(?::|are\b)/i,
  // German, Dutch, French, Spanish, Portuguese, Italian, Polish
  /\b(?:ignorier(?:e|en sie|t)|vergiss|vergessen sie|missachte) (?:\p{L}+ ){0,3}(?:vorherigen|bisherigen|obigen|vorangegangenen|vorigen|früheren) (?:anweisung(?:en)?|instruktion(?:en)?|vorgaben|befehle?)/iu,
  /\b(?:bewerte|benote) (?:\p{L}+ ){1,3}mit (?:\p{L}+ ){0,2}(?:100|voller punktzahl|der (?:best|höchst)note|der höchsten punktzahl)/iu,
  /\bnegeer (?:\p{L}+ ){0,3}(?:vorige|eerdere|voorgaande|bovenstaande) (?:instructies|opdrachten|aanwijzingen)/iu,
  /\b(?:ignore[rz]?|oublie[rz]?) (?:\p{L}+ ){0,3}(?:instructions|consignes|directives) (?:\p{L}+ )?(?:précédentes|antérieures|ci-dessus)/iu,
  /\b(?:ignor[ae]|olvid[ae]|haz caso omiso de) (?:\p{L}+ ){0,3}(?:instrucciones|indicaciones|órdenes) (?:anteriores|previas)/iu,
  /\b(?:ignor[ae]|esqueça|desconsidere) (?:\p{L}+ ){0,3}(?:instruções|ordens) (?:anteriores|prévias|acima)/iu,
  /\b(?:ignora|dimentica) (?:\p{L}+ ){0,3}(?:istruzioni|indicazioni) (?:precedenti|sopra)/iu,
  /(?:zignoruj|pomiń) (?:\p{L}+ ){0,2}(?:poprzednie|wcześniejsze|powyższe) (?:instrukcje|polecenia)/iu,
  // Russian, Chinese, Japanese, Korean
  /(?:игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?) (?:\p{L}+ ){0,2}(?:предыдущие|прежние|вышеуказанные|прошлые) (?:\p{L}+ )?(?:инструкции|указания|команды)/iu,
  /(?:忽略|无视|無視|忘记|忘掉|不要理会)[^。,,\n]{0,6}(?:之前|以上|上述|上面|前面|先前|此前)[^。,,\n]{0,6}(?:指令|指示|提示词|系统提示)/u,
  /(?:给|給|为|把)(?:这个|本|该|此)(?:回答|示例|样本|答案|例子|条目)[^。\n]{0,8}(?:满分|滿分|100 ?分|最高分)/u,
  /(?:以前|上記|これまで|今まで|先)の[^。\n]{0,6}(?:指示|命令|プロンプト)[^。\n]{0,6}(?:無視|忘れ)/u,
  /(?:이전|위의|앞의|지금까지의)[^.\n]{0,6}(?:지시|명령|지침|프롬프트)[^.\n]{0,8}(?:무시|잊)/u,
];

/** Marks by which models are told who speaks. A text that begins with one is a conversation written out, as trainers do. */
const speakerMark =
  /<\|(?:im_start|start_header_id)\|> ?system|<<SYS>>|<\|system\|>|<\/?system[_-]prompt>/i;

/** Whether a text tells a model, or a judge of the text, what to do or which score to give; precise rather than complete. */
export function isAddressedToModels(text: string): boolean {
  if (isForged(text)) return true;
  const shown = marked(text);
  if (isForged(shown)) return true;
  const said = plain(shown);
  if ([...patterns, ...aboutScores].some((pattern) => pattern.test(said))) return true;
  return (
    speakerMark.test(shown) &&
    !/^\s*(?:<s>|<\|begin_of_text\|>)?\s*(?:<\||<<SYS>>|\[INST\])/.test(shown)
  );
}

const isForged = (text: string): boolean => forgeries.some((pattern) => pattern.test(text));
