// The worker that makes letters: the page goes on while thousands are made. It opens nothing and keeps nothing; the page
// gives it the list, the fonts and the file, and the list is gone with it.

import type { JobOrder, JobReport } from './letters-job.ts';
import { createLettersJob } from './letters-job-runner.ts';

const job = createLettersJob(
  (report: JobReport) => postMessage(report),
  () => performance.now(),
);

addEventListener('message', ({ data }: MessageEvent<JobOrder>) => void job.take(data));
