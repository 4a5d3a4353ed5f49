import { type Decision, TEXT_LIMIT_IN_CHARACTERS } from './decide.ts';
import type { Incident } from './incident.ts';
import type { LetterCommand } from './letter-command.ts';
import { fieldsInText, isLetterFieldId } from './letter-field.ts';
import { type Letters, partKey } from './letter-log.ts';
import { createLetterProblem } from './letter-problem.ts';
import { createProblem } from './problem.ts';
import { ownValue } from './recorded.ts';

/** Whether something may happen to a letter, and the events that record it. */
export function decideLetter(incident: Incident | undefined, letters: Letters, command: LetterCommand): Decision {
  if (!incident) return { problem: createProblem('incident-missing') };
  if (incident.closed) return { problem: createProblem('incident-closed') };
  switch (command.type) {
    case 'write-part': {
      const { letter, words, part } = command;
      const text = command.text.trim();
      if (text.length > TEXT_LIMIT_IN_CHARACTERS)
        return { problem: createProblem('text-too-long', TEXT_LIMIT_IN_CHARACTERS) };
      // The empty letter is a field of all letters: its value has no fields of its own.
      const unknown = fieldsInText(text).find((field) => !letter || !isLetterFieldId(field));
      if (unknown !== undefined)
        return {
          problem: letter ? createLetterProblem('no-such-field', unknown) : createLetterProblem('braces-in-value'),
        };
      const before = ownValue(letters.written, partKey(letter, part));
      if (before?.value === text && !before.disagreement) return { events: [] };
      return {
        events: [{ type: 'letter-written', data: { letter, words, part, text, replaces: before?.id ?? null } }],
      };
    }
    case 'choose-behalf': {
      const { letter, words, behalf } = command;
      const before = ownValue(letters.behalf, letter);
      if (before?.value === behalf && !before.disagreement) return { events: [] };
      const replaces = before?.id ?? null;
      return { events: [{ type: 'letter-behalf-chosen', data: { letter, words, behalf, replaces } }] };
    }
    case 'record-agreement': {
      const { letter, words, by, fingerprint } = command;
      const [person, reference] = [command.person.trim(), command.reference.trim()];
      if (!person) return { problem: createLetterProblem('who-agreed-missing') };
      if (!reference) return { problem: createLetterProblem('agreement-without-reference') };
      return { events: [{ type: 'letter-agreed', data: { letter, words, by, person, reference, fingerprint } }] };
    }
    case 'withdraw-agreement': {
      const { letter, words, agreement } = command;
      const reason = command.reason.trim();
      if (!reason) return { problem: createLetterProblem('withdrawal-without-reason') };
      const recorded = letters.agreements.find(({ id }) => id === agreement);
      // Somebody else may have taken it back in the meantime.
      if (!recorded || recorded.withdrawn) return { events: [] };
      const data = { agreement, letter, words, by: recorded.by, reason };
      return { events: [{ type: 'letter-agreement-withdrawn', data }] };
    }
    case 'record-made': {
      const { type: _, ...data } = command;
      return { events: [{ type: 'letter-made', data }] };
    }
  }
}
