/** What was done, by the words that tell it in English and German. */

/** Whether the text says that something was done: "replaced", "konfiguriert". */
export const tellsDeed = (text: string): boolean => deed.test(text);

const deed =
  /\b(?:replaced|fixed|restarted|rebooted|reloaded|configured|changed|removed|deleted|added|reseated|cleared|upgraded|updated|downgraded|patched|corrected|disabled|enabled|restored|adjusted|applied|reset|swapped|moved|migrated|set|resolved|raised|lowered|extended|renewed|installed|reinstalled|cleaned|unlocked|permitted|rerouted|bounced|power cycled|failed over|rolled back|reverted|getauscht|ausgetauscht|ersetzt|behoben|konfiguriert|neu gestartet|geändert|entfernt|angepasst|aktiviert|deaktiviert|korrigiert|erhöht|verlängert|eingespielt|freigeschaltet|hinzugefügt|gereinigt)\b/i;
