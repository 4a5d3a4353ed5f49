// The part of a VERIS 1.4.1 record that Firebreak fills. Field names and terms: The VERIS Framework, Verizon, CC BY-SA 4.0.

/** The credit that the licence of the vocabulary asks for; it stands in every record and on the page. */
export const VERIS_CREDIT =
  'Terms and field names are those of The VERIS Framework by Verizon (https://verisframework.org), licensed under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).';

export interface VerisDuration {
  readonly unit: 'Minutes' | 'Hours' | 'Days' | 'Unknown';
  readonly value?: number;
}

/** A list that the schema wants to have at least one entry. */
type Terms = readonly string[];

interface Variety {
  readonly variety: string;
}

export interface VerisRecord {
  readonly schema_version: '1.4.1';
  readonly schema_name: string;
  readonly incident_id: string;
  readonly security_incident: 'Confirmed' | 'Suspected' | 'False positive';
  readonly summary: string;
  readonly timeline: {
    readonly incident: { readonly year: number; readonly month?: number; readonly day?: number };
    readonly compromise: VerisDuration;
    readonly exfiltration: VerisDuration;
    readonly discovery: VerisDuration;
    readonly containment: VerisDuration;
  };
  readonly victim: {
    readonly victim_id?: string;
    readonly employee_count: string;
    readonly industry: string;
    readonly government: Terms;
    readonly country: Terms;
  };
  readonly actor: { readonly unknown: Readonly<Record<string, never>> };
  readonly action:
    | { readonly malware: { readonly variety: Terms; readonly vector: Terms } }
    | { readonly unknown: Readonly<Record<string, never>> };
  readonly asset: { readonly assets: readonly Variety[]; readonly cloud: Terms };
  readonly attribute: {
    readonly confidentiality: {
      readonly data_disclosure: 'Potentially' | 'Unknown';
      readonly data?: readonly Variety[];
      readonly data_victim?: Terms;
      readonly state?: Terms;
    };
    readonly availability?: { readonly variety: Terms; readonly duration: VerisDuration };
  };
  readonly discovery_method: { readonly unknown: true };
  readonly discovery_notes?: string;
  readonly targeted: 'Unknown';
  readonly impact: { readonly overall_rating: 'Unknown' };
  readonly notes: string;
}
