import { read, type World } from './world.ts';

/** Whether the viewer may know a record of this id. */
export async function isThere(world: World, noun: 'framework' | 'round' | 'value', id: string): Promise<boolean> {
  const row = await read(world, noun)
    .selectFrom(noun as 'value')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
