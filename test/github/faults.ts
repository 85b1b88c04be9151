import type { Fault, Faults } from './contract.ts';

/** The faults that wait for their requests. */
export class FaultList implements Faults {
  private list: { fault: Fault; skip: number; left: number }[] = [];

  add(fault: Fault): void {
    this.list.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.list = [];
  }

  /** The fault that this request runs into, if any; it is then one less. */
  take(method: string, path: string): Fault | null {
    for (const entry of this.list) {
      const { fault } = entry;
      if (fault.method !== undefined && fault.method.toUpperCase() !== method) continue;
      if (fault.path !== undefined && path.search(fault.path) < 0) continue;
      if (entry.left <= 0) continue;
      if (entry.skip-- > 0) continue;
      entry.left--;
      return fault;
    }
    return null;
  }
}
