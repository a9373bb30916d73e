/** What can be typed into the search. */

import { searchHelp } from "../../../src/core/explore/search-help.ts";
import { Icon } from "../../ui/icons.tsx";

const id = "search-help";

export function SearchHelp() {
  return (
    <>
      <button
        type="button"
        class="secondary help-button"
        popovertarget={id}
        aria-label="What can be searched for"
        title="What can be searched for"
      >
        <Icon name="ask" />
      </button>
      <div id={id} class="help-box" popover="auto" role="dialog" aria-label="Search" tabIndex={0}>
        <p>
          A record is found if all that is typed holds. <kbd>/</kbd> goes to the search from
          anywhere.
        </p>
        <table>
          <thead class="note">
            <tr>
              <th scope="col">Typed</th>
              <th scope="col">Finds records …</th>
            </tr>
          </thead>
          <tbody>
            {searchHelp.map(({ example, meaning }) => (
              <tr key={example}>
                <th scope="row">
                  <code>{example}</code>
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
