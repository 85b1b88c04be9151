/** What stands in a cell, plain: whoever shows it escapes it. */
export type Cell = string | number | { readonly text: string; readonly url: string };

/** A table; in every column but the first ones figures stand at the right. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns from the left hold words; left out: one. */
  readonly words?: number;
}

/** One bar and what it is made of, part by part. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
}

/** What a chart shows, however it is drawn. Figures, with names beside them. */
export interface Chart {
  readonly title: string;
  /** Upright bars over time, lying bars for names, or what one whole is made of. */
  readonly kind: 'columns' | 'bars' | 'whole';
  /** What its figures count: incidents, minutes, %. */
  readonly unit: string;
  /** What the parts of each bar are; one where bars have no parts. */
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
}

/** One thing that the numbers say: in words, drawn, and as a table. */
export interface Section {
  readonly title: string;
  readonly says: readonly string[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  /** Long, and shown to whoever asks for it. */
  readonly folded?: true;
}

/** Whether there is anything to draw. */
export const isDrawn = ({ bars }: Chart): boolean => bars.some(({ parts }) => parts.some((one) => one > 0));

/** What a bar comes to. */
export const total = ({ parts }: Bar): number => parts.reduce((sum, one) => sum + one, 0);
