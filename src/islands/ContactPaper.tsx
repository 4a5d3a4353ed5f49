import { useEffect, useState } from 'preact/hooks';
import { ContactQr } from '../components/ContactQr.tsx';
import type { ContactLine } from '../core/contact-line.ts';
import { type ContactMade, hasReportNumber } from '../core/contact-log.ts';
import { phoneToCall, type Reach } from '../core/contact-reach.ts';
import { toPrintableLine } from '../core/printable.ts';
import type { textToQr } from '../documents/qr.ts';

export interface ContactPaperProps {
  readonly reach: Reach;
  readonly line: ContactLine;
  readonly calls: readonly ContactMade[];
  /** Of law enforcement, where an officer takes the report. */
  readonly isLaw: boolean;
  /** In an exercise nothing dials. */
  readonly isExercise: boolean;
}

/** What only paper has: lines to write on, and a code with which a camera dials. */
export function ContactPaper({ reach, line, calls, isLaw, isExercise }: ContactPaperProps) {
  const draw = useQr();
  const phone = phoneToCall(reach);
  return (
    <div class="contact-paper">
      {!hasReportNumber(calls) && (
        <p class="write-ins">
          {!phone && line.type === 'own' && <span>Number</span>}
          <span>{isLaw ? 'Officer' : 'Person'}</span>
          <span>Report number</span>
          <span>Day, time</span>
        </p>
      )}
      {draw && phone?.link && !isExercise && (
        <ContactQr drawing={draw(phone.link)} label={toPrintableLine(`Dial ${phone.text}, ${reach.name}`)} />
      )}
    </div>
  );
}

let loading: Promise<typeof textToQr | undefined> | undefined;

/** What draws codes. It comes when the page is there, so that any way of printing has them. */
function useQr(): typeof textToQr | undefined {
  const [draw, setDraw] = useState<{ readonly textToQr: typeof textToQr }>();
  useEffect(() => {
    loading ??= import('../documents/qr.ts').then(
      (found) => found.textToQr,
      () => (loading = undefined),
    );
    void loading.then((found) => found && setDraw({ textToQr: found }));
  }, []);
  return draw?.textToQr;
}
