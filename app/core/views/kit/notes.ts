import { asTyped } from '../../grammar/prefix.ts';
import { html, type Html } from './html.ts';
import type { Kit } from './kit.ts';

const PAPER = 14;

/** Where what happens is noted without network, kept on the device, and turned into lines to paste later. */
export function notes(kit: Kit): Html {
  const { repository, rooms, plan } = kit;
  const place = `${repository.owner}/${repository.name}`;
  const choice =
    rooms.length > 0 &&
    html`<label
      >Which incident
      <select id="note-room">
        <option value="">A new one</option>
        ${rooms.map(
          ({ number, title }) => html`<option value="${place}#${number}">#${number} ${title}</option>`,
        )}
      </select></label
    >`;
  return html`<section id="notes-here">
    <h2>Notes</h2>
    <p>
      What happened, what was tried, who was told, each with its time. When GitHub is back they become lines
      for the room, in their place in its timeline.
    </p>
    <noscript><p class="late">This program runs no scripts: note on paper.</p></noscript>
    <form id="note" data-repository="${place}" data-command="${asTyped('/note', plan)}" hidden>
      <label>When, by the clock of this device <input type="datetime-local" id="note-at" required /></label>
      ${choice}
      <label>What <textarea id="note-text" rows="3" maxlength="4000" required></textarea></label>
      <button type="submit">Note it</button>
      <p class="quiet" id="kept"></p>
    </form>
    <ol id="notes"></ol>
    <div id="pasting" hidden>
      <h3>To paste when GitHub is back</h3>
      <p>Paste each text as one comment of its own. Whoever pastes is named as the one who noted.</p>
      <div id="paste"></div>
    </div>
    <table class="paper">
      <tr>
        <th>Time, zone</th>
        <th>Who</th>
        <th>What happened, what was done</th>
      </tr>
      ${Array.from(
        { length: PAPER },
        () =>
          html`<tr>
            <td></td>
            <td></td>
            <td></td>
          </tr>`,
      )}
    </table>
  </section>`;
}
