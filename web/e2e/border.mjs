// The border, played in browsers: the host draws its soil, a patrol crosses it, and waits for a neighbour that
// is no party: the host records its consent, and its withdrawal.

/** Coarse, and of the exercise: the host's soil, and the ground beyond its border in the Liptako. */
const SOIL = ['22, -12', '22, 4.2', '15.2, 4.2', '14.9, 0.9', '14.9, 0.2', '10, -5', '10, -12'];
const NIGER = ['15.2, 4.2', '14.9, 0.9', '14.9, 0.2', '13.5, 0.9', '13.5, 4.2'];
const G5 = 'Force conjointe du G5 Sahel';

export async function border({ step, day, must }) {
  const at = {};
  await step('12 l’hôte trace le sol national', 'mali.plans', async (one) => {
    const { page } = one;
    await one.go('#/setup/ground/soil');
    await page.getByRole('button', { name: 'Tracer le sol national' }).click();
    await page.fill('#soil-places', SOIL.join('\n'));
    await page.getByRole('button', { name: 'Ajouter un pays' }).click();
    await page.fill('#neighbour-0', 'Niger');
    await page.fill('#neighbour-authority-0', 'Ministère de la défense nationale du Niger');
    await page.fill('#neighbour-places-0', NIGER.join('\n'));
    await page.locator('form button.main').click();
    await page.locator('table th', { hasText: 'Niger' }).waitFor();
  });
  await step('12 une patrouille franchit la frontière', 'g5-sahel.operations', async (one) => {
    const { page } = one;
    at.patrol = await one.propose({
      title: 'Patrouille mixte Labbezanga – Ayorou',
      purpose: 'Tenir les deux rives du fleuve.',
      category: 'Mouvement',
      from: day(26, '0500'),
      to: day(26, '1800'),
      shapes: [{ kind: 'Polygone', places: ['14.7, 0.8', '14.7, 1.1', '15.1, 1.1', '15.1, 0.8'] }],
      forces: [{ party: G5, unit: 'Bataillon fuseau Centre', personnel: 60 }],
    });
    await page.locator('.note', { hasText: 'Franchit la frontière : Niger — accord à obtenir' }).waitFor();
  });
  await step('12 l’accord du Niger est inscrit d’après son instrument', 'mali.operations', async (one) => {
    const { page } = one;
    await one.go('#/');
    await page.locator('a[data-row]', { hasText: 'Accord frontière' }).first().waitFor();
    await one.go(at.patrol);
    await page.getByRole('button', { name: 'Donner l’accord' }).click();
    await page.fill('#border-words', 'De jour seulement.');
    await page.fill('#border-reference', 'Message no 412');
    await page.fill('#border-given-by', 'Chef d’état-major des armées du Niger');
    await page.fill('#border-date', day(16, '0900'));
    await one.confirm();
    await page.locator('.note', { hasText: 'accord donné' }).waitFor();
  });
  await step('12 le menant lit la condition et l’instrument', 'g5-sahel.operations', async (one) => {
    await one.go(at.patrol);
    await one.page.locator('.note', { hasText: 'accord donné' }).waitFor();
    const said = await one.text();
    must(said.includes('De jour seulement.') && said.includes('Selon la nation hôte'), 'the host’s claim does not read as one');
  });
  await step('12 l’accord est retiré', 'mali.operations', async (one) => {
    const { page } = one;
    await page.getByRole('button', { name: 'Retirer l’accord' }).click();
    await one.write('Appel du ministère : suspendre.');
    await page.locator('.note', { hasText: 'accord retiré' }).waitFor();
  });
}
