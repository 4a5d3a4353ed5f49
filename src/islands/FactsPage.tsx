import { useStore } from './store.ts';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { findContradictions } from '../core/contradiction.ts';
import type { FactId } from '../core/fact.ts';
import { detailIds, factProgress, momentIds, nextOpen, type SectorQuestion } from '../core/fact-progress.ts';
import { factValue, type Incident } from '../core/incident.ts';
import { ownValue } from '../core/recorded.ts';
import { type QuestionGroup, questionGroups, whyNotAsked } from '../core/fact-question.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { CountTable } from './CountTable.tsx';
import { FactMoment } from './FactMoment.tsx';
import { FactQuestion, type FactQuestionProps } from './FactQuestion.tsx';
import { FactSeverity } from './FactSeverity.tsx';
import { FactText } from './FactText.tsx';
import { OpenIncident } from './OpenIncident.tsx';

export interface FactsPageProps {
  /** The address of the incident room. */
  readonly roomPath: string;
  /** Where the rule of the severity stands. */
  readonly rulePath: string;
  readonly sectors: readonly SectorQuestion[];
}

/** Triage: every question about the incident on one screen, each of which may be left open. */
export function FactsPage(props: FactsPageProps) {
  return (
    <OpenIncident roomPath={props.roomPath}>
      {(incident) => <Facts key={incident.id} {...props} incident={incident} />}
    </OpenIncident>
  );
}

function Facts({ incident, rulePath, sectors }: FactsPageProps & { readonly incident: Incident }) {
  const known = useStore(room.$room);
  // The questions are drawn after the browser looked for the one that the address names.
  useEffect(() => focusQuestion(location.hash.slice(1)), []);
  const isClosed = Boolean(incident.closed);
  const progress = factProgress(incident, known, sectors);
  const contradictions = findContradictions(incident, known, workspace.now());
  const against = (id: (typeof contradictions)[number]['at'][number]) =>
    contradictions.filter(({ at }) => at.includes(id)).map(({ words }) => words);
  const fact = (id: FactId): Pick<FactQuestionProps, 'id' | 'recorded' | 'contradictions' | 'isClosed'> => ({
    id,
    recorded: ownValue(incident.facts, id),
    contradictions: against(id),
    isClosed,
  });
  const questions = ({ questions }: QuestionGroup) =>
    questions.map((question) => (
      <FactQuestion key={question.id} {...question} {...fact(question.id)} whyNot={whyNotAsked(incident, question)} />
    ));
  const [first, kinds, kept] = questionGroups;
  const nobody =
    factValue(incident, 'personalInformation') === 'no' && 'Personal information is recorded as not involved.';
  const next = (from?: string) => !isClosed && <NextOpen id={nextOpen(progress, from)} />;

  return (
    <div class="facts-sheet" onFocusIn={room.prepare}>
      {isClosed && <p>This incident is closed. Reopen it in the room to write on.</p>}
      <div class="fact-progress">
        <p>
          <strong>
            {progress.answered} of {progress.questions.length} answered.
          </strong>{' '}
          Answer what you know and leave the rest. Not yet known counts as yes wherever that is the safe side.
        </p>
        {next()}
      </div>
      <div class="columns">
        {first && (
          <section class="rule is-first" aria-labelledby="first">
            <h2 id="first">{first.title}</h2>
            {questions(first)}
          </section>
        )}
        <div>
          <FactSeverity incident={incident} overruled={known.severity} rulePath={rulePath} />
          <section class="rule" aria-labelledby="when">
            <Head id="when" title="When" next={next('began')} />
            {momentIds.map((id) => (
              <FactMoment
                key={id}
                id={id}
                recorded={known.moments[id]}
                contradictions={against(id)}
                whyNot={
                  id === 'ended' && factValue(incident, 'ongoing') === 'yes'
                    ? 'It is recorded as still going on.'
                    : undefined
                }
                isClosed={isClosed}
              />
            ))}
            {detailIds.map((id) => (
              <FactText key={id} id={id} recorded={known.details[id]} isClosed={isClosed} />
            ))}
          </section>
        </div>
      </div>
      <div class="columns">
        <section class="rule" aria-labelledby="people">
          <Head id="people" title="How many people, and where they live" next={next('counts')} />
          <CountTable
            counts={known.counts}
            whyNot={nobody || undefined}
            contradictions={against('counts')}
            isClosed={isClosed}
          />
        </section>
        {(
          [
            ['kinds', kinds],
            ['kept', kept],
          ] as const
        ).map(
          ([id, group]) =>
            group && (
              <section key={id} class="rule" aria-labelledby={id}>
                <Head id={id} title={group.title} next={next(group.questions[0]?.id)} />
                {group.changes && <p class="small grey">{group.changes}</p>}
                {questions(group)}
              </section>
            ),
        )}
        {sectors.length > 0 && (
          <section class="rule" aria-labelledby="company">
            <Head id="company" title="What the company is" next={next(`sector-${sectors[0]?.id}`)} />
            <p class="small grey">
              Some laws hold for one line of business only. An answer here counts for this incident; the others come
              from the company’s file.
            </p>
            {sectors.map(({ id, question, answer }) => (
              <FactQuestion
                key={id}
                label={question}
                question={question}
                changes={answer && `From the company’s file: ${answer}.`}
                inFile={answer}
                {...fact(`sector-${id}`)}
              />
            ))}
          </section>
        )}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly id: string;
  readonly title: string;
  readonly next: ComponentChildren;
}

function Head({ id, title, next }: HeadProps) {
  return (
    <div class="fact-head">
      <h2 id={id}>{title}</h2>
      {next}
    </div>
  );
}

function NextOpen({ id }: { readonly id: string | undefined }) {
  if (!id) return <p class="small grey">Every question here is answered.</p>;
  return (
    <a
      class="next-open small"
      href={`#q-${id}`}
      onClick={(event) => {
        event.preventDefault();
        focusQuestion(`q-${id}`);
      }}
    >
      Next unanswered
    </a>
  );
}

/** Brings a question into view, with the focus where it is answered. */
function focusQuestion(id: string): void {
  const place = id.startsWith('q-') ? document.getElementById(id) : null;
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input:checked, button')?.focus({ preventScroll: true });
}
