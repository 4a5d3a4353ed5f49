/** What the signs of the picture mean. */
export function TimelineLegend() {
  return (
    <ul class="timeline-legend" aria-label="Signs">
      <li>
        <Sign>
          <rect class="timeline-box" x="3" y="3" width="18" height="18" />
          <path class="timeline-check" d="M7 12L11 16.5L18 7" />
        </Sign>
        item done
      </li>
      <li>
        <Sign>
          <circle class="timeline-dot" cx="12" cy="12" r="5.5" />
        </Sign>
        another entry
      </li>
      <li>
        <Sign>
          <circle class="timeline-ring" cx="12" cy="12" r="6" />
          <path class="timeline-stroke" d="M4 4L20 20M4 20L20 4" />
        </Sign>
        taken back later
      </li>
      <li>
        <Sign>
          <rect class="timeline-count" x="0" y="2" width="24" height="20" />
          <text class="timeline-number" x="12" y="16.5" text-anchor="middle">
            12
          </text>
        </Sign>
        so many close together
      </li>
      <li class="timeline-bar is-running">
        <Sign>
          <rect class="timeline-run" x="0" y="8" width="16" height="9" />
          <path class="timeline-due" d="M16 4l6 8.5l-6 8.5l-6 -8.5z" />
        </Sign>
        clock, and when it is due
      </li>
      <li class="timeline-bar is-met">
        <Sign>
          <rect class="timeline-run" x="0" y="8" width="24" height="9" />
        </Sign>
        clock that was met
      </li>
      <li>
        <Sign>
          <rect class="timeline-late" x="0" y="8" width="24" height="9" />
        </Sign>
        overdue
      </li>
      <li class="timeline-bar is-waits">
        <Sign>
          <rect class="timeline-run" x="1" y="8" width="22" height="9" />
        </Sign>
        clock that waits, is stopped or does not apply
      </li>
      <li>
        <Sign>
          <rect class="timeline-hold" x="0" y="8" width="24" height="9" />
        </Sign>
        hold
      </li>
      <li>
        <Sign>
          <path class="timeline-stroke" d="M8 4l7 7.5l-7 7.5" />
        </Sign>
        goes on beyond the picture
      </li>
    </ul>
  );
}

function Sign({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <svg class="timeline-sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {children}
    </svg>
  );
}
