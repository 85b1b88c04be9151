import { entry, fact } from './define.ts';

interface Duplicates {
  /** Rooms that turned out to be the same outage and point here. */
  rooms: { number: number; title: string; url: string }[];
}

/** Other rooms of the same outage, whose people and notes came here. */
export const duplicates = fact({
  name: 'duplicates',
  start: { rooms: [] } as Duplicates,
  entries: {
    room_joined: entry<Duplicates, { number: number; title: string; url: string }>({
      fold(state, { number, title, url }) {
        if (!state.rooms.some((one) => one.number === number)) state.rooms.push({ number, title, url });
      },
      line: ({ by, number, title }, tell) =>
        `${tell.name(by)}: #${number} is the same outage (${tell.text(title, 120)}); its people and notes are here`,
    }),
  },
});
