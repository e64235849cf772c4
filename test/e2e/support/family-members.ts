import type { Page } from 'playwright-core';
import type { Member } from './journey.ts';

/** Puts each member into the basket, in order, with what they ask. */
export async function addMembers(page: Page, members: readonly Member[]): Promise<void> {
  for (const member of members) {
    await addMember(page, member);
    const { name, surname } = member.person;
    const card = page.getByRole('region', { name: `${name} ${surname}`, exact: true });
    await card.getByRole('combobox').selectOption(member.operation);
    await card.getByRole('button', { name: /^Cerca il medico/ }).click();
    await card.getByLabel('Cognome o nome').fill(member.doctor.surname);
    await card.getByRole('button', { name: 'Cerca', exact: true }).click();
    const doctor = `${member.doctor.surname} ${member.doctor.name}`;
    await card.getByRole('button', { name: `Scegli ${doctor}` }).click();
    await card.getByRole('button', { name: 'Cambia medico' }).waitFor();
  }
}

async function addMember(page: Page, { person, by }: Member): Promise<void> {
  const name = `${person.name} ${person.surname}`;
  const adding = page.getByRole('region', { name: 'Aggiungi una persona' });
  if (by === 'NAME') {
    await adding.getByRole('button', { name: `Aggiungi ${name}` }).click();
  } else if (by === 'DECLARATION') {
    // Declared in a request that was rejected, the tie stands.
    await adding.getByRole('button', { name: new RegExp(`${name}( e aggiungi)?$`) }).click();
  } else {
    const form = adding.getByRole('group').filter({ hasText: 'Un adulto che abita con te' });
    if (!(await adding.getByLabel('Codice fiscale').isVisible())) {
      await adding.getByText('Un adulto che abita con te').click();
    }
    await form.getByLabel('Nome', { exact: true }).fill(person.name);
    await form.getByLabel('Cognome', { exact: true }).fill(person.surname);
    await form.getByLabel('Codice fiscale').fill(person.fiscalCode);
    await form.getByRole('button', { name: 'Aggiungi questo adulto' }).click();
  }
}
