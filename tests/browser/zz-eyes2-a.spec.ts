import { expect, test, type Page } from '@playwright/test';
import { writeFileSync, mkdirSync, readFileSync, openSync, ftruncateSync, closeSync } from 'node:fs';
import { takeFile, textFile, visit, sha256, eventLine, fileOf } from './journeys.ts';
import { CUSTOMERS, followLetter, LETTERS, noAmazonData, openLetter, setCompany, toldFile } from './letter-steps.ts';
import { people, listOf } from './recipient-steps.ts';
const rec = (page: Page) => page.getByRole('region', { name: 'For everybody on a list' });
async function open(page: Page) {
  if (await rec(page).count() === 0) { const d = page.locator('.letter-more > details').filter({hasText:'For everybody on a list'}).locator('summary').first(); if (await d.count()) await d.click(); }
  await expect(rec(page)).toBeVisible();
}
const f = (content: string|Buffer, name='people.csv') => ({ name, mimeType:'text/csv', buffer: Buffer.from(content as any) });
async function choose(page: Page, file: any) { await open(page); const forget = rec(page).getByRole('button',{name:'Forget this list'}); if (await forget.count()) await forget.click(); await rec(page).locator('input[type=file]').setInputFiles(file); }
async function state(page: Page, ms=20000) {
  await page.waitForTimeout(150);
  await expect(rec(page).getByText(/^(Reading|Looking through)/)).toHaveCount(0,{timeout:ms}).catch(()=>console.log('STILL BUSY'));
  await page.waitForTimeout(150);
  return (await rec(page).innerText()).replace(/\n+/g,' | ');
}
const U16 = (s: string, le: boolean, bom=true) => { const b = Buffer.from((bom?'\ufeff':'')+s,'utf16le'); if(!le) b.swap16(); return b; };
const H='Full name,Address 1,City,State,ZIP,Activation code\r\n';
const sel = (p: Page, label: string) => rec(p).getByLabel(label,{exact:true});
const mapOf = async (p: Page) => rec(p).locator('fieldset.column-roles').evaluate(fs => [...fs.querySelectorAll('label')].map(l => { const s=l.querySelector('select')!; return s.value===''?'':`${l.querySelector('span')!.textContent}=${s.selectedOptions[0].textContent}`}).filter(Boolean).join('; '));

test('lists', async ({ page }) => {
  await setCompany(page); await openLetter(page);
  const errs: string[] = []; page.on('pageerror', e=>errs.push(String(e))); page.on('console', m=>{ if(m.type()==='error') errs.push(m.text()); });
  const q = (name: string, b: any) => [name,b] as const;
  const cases: (readonly [string, any])[] = [
    q('u16le', U16(listOf(people(4)),true)), q('u16be', U16(listOf(people(4)),false)), q('u16le-nobom', U16(listOf(people(4),'\t'),true,false)), q('bom', '\ufeff'+listOf(people(4))),
    q('cp1252', Buffer.from(H+'José Núñez,1 Straße,Austin,TX,78701,X\r\n','latin1')),
    q('header only', H), q('blank lines only', '\r\n\r\n'), q('onecol', 'Name\nA\nB\n'), q('nul', H+'A\0lice,1 St,Austin,TX,78701,X\r\n'),
    q('zip', Buffer.from([0x50,0x4b,3,4,1,1])), q('pdf', '%PDF-1.7\n...'), q('nulls', Buffer.alloc(5000)),
    q('row500', H+Array(500).fill('x').join(',')+'\r\n'+'Al,1 St,Austin,TX,78701,X\r\n'), q('hdr500', Array.from({length:500},(_,i)=>'c'+i).join(',')+'\r\n1,2\r\n'),
    q('formula/rtl', H+'=cmd|x,1 St,Austin,TX,78701,X\r\n\u202Eevil,2 St,Austin,TX,78701,X\r\n'),
    q('scripts', H+['Ελένη','Наталия','Nguyễn Thị','محمد','שרה','王小明','😀 Bob','Ọlọ́run'].map((n,i)=>`${n},${i} St,Austin,TX,78701,X`).join('\r\n')),
    q('states', H+['TX','Tex.','Washington DC','AE','Puerto Rico','Florida','Wash.','','California ','CA - California','US-CA','Calif'].map((n,i)=>`P${i},${i} St,Town,${n},78701,X`).join('\r\n')),
    q('country', 'Name,Street,City,State,Zip,Country,Activation code\r\n'+[['CA','Unites States'],['TX','US'],['','Germany'],['ON','Canada'],['TX','Georgia'],['CA','Kalifornia']].map(([s,c],i)=>`P${i},${i} St,Town,${s},78701,${c},X`).join('\r\n')),
    q('badquote', H+'"A "b" c,1 St,Austin,TX,78701,X\r\nBob,2 St,Austin,TX,78701,X\r\n'), q('unclosed', H+'"A,1 St,Austin,TX,78701,X\r\nBob,2 St,Austin,TX,78701,X\r\n'),
    q('qnl', H+'Al,"1 St\r\nApt 4",Austin,TX,78701,X\r\n'), q('nohdr', 'Bob Smith,1 St,Austin,TX,78701,X\r\nAl Q,2 St,Austin,TX,78701,X\r\n'),
    q('shopify','First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Total Spent\r\nAna,Lee,a@x.y,yes,Acme,1 St,,Austin,TX,US,\'02108,,,0\r\n'),
    q('shopify orders','Name,Email,Financial Status,Billing Name,Billing Street,Billing Address1,Billing City,Billing Zip,Billing Province,Billing Country,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping City,Shipping Zip,Shipping Province,Shipping Country\r\n#1001,a@x,paid,Bill B,9 Bst,9 Bst,Boston,\'02108,MA,US,Ship S,1 St,1 St,,Austin,78701,TX,US\r\n'),
    q('amazon','order-id\torder-item-id\tbuyer-name\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\r\n1\t2\tBuy B\tRec R\t1 St\t\t\tAUSTIN\tTX\t78701-1234\tUS\r\n'),
    q('outlook','First Name,Middle Name,Last Name,Company,Home Street,Home Street 2,Home City,Home State,Home Postal Code,Home Country/Region,Business Street,Business City,Business State,Business Postal Code\r\nAna,Q,Lee,Acme,1 St,,Austin,TX,78701,United States of America,9 B,Boston,MA,02108\r\n'),
    q('payroll','Employee ID,Legal First Name,Legal Last Name,Home Address Line 1,Home Address City,Home Address State/Territory Code,Home Address Zip/Postal Code\r\n7,Ana,Lee,1 St,Austin,TX,78701\r\n'),
    q('gusto','Last name,First name,Home address street 1,Home address street 2,Home address city,Home address state,Home address zip\r\nLee,Ana,1 St,,Austin,TX,78701\r\n'),
    q('long', H+`${'W'.repeat(390)},1 St,Austin,TX,78701,X\r\n${'Very Long '.repeat(60)},1 St,Austin,TX,78701,X\r\n`),
    q('onelineaddr','Name,Address,Activation code\r\nAna,"1 Main St, Austin, TX 78701",X\r\nBob,"2 Main St, Austin TX",X\r\nCy,"3 Main St, Austin, Texas 78701, USA",X\r\n'),
  ];
  for (const [name,b] of cases) { await choose(page,f(b)); const s = await state(page); console.log(`## ${name}: `, s.slice(s.indexOf('people.csv')>=0?s.indexOf('people.csv'):0).replace(/Columns:.*?used \|?/,'').slice(0,1500)); if (await rec(page).locator('fieldset.column-roles').count()) console.log('   MAP', await mapOf(page)); }
  // 1 GB sparse
  const fd = openSync('/tmp/eyes2/big.csv','w'); ftruncateSync(fd, 1<<30); closeSync(fd);
  await choose(page,'/tmp/eyes2/big.csv'); console.log('## 1GB', (await state(page)).slice(0,300));
  console.log('ERRS', errs);
});
test('200k', async ({ page }) => {
  await setCompany(page); await openLetter(page);
  const t=Date.now(); writeFileSync('/tmp/eyes2/200k.csv', listOf(people(200_000))); 
  await page.evaluate(()=>{(window as any).lt=[]; new PerformanceObserver(l=>l.getEntries().forEach(e=>(window as any).lt.push(Math.round(e.duration)))).observe({type:'longtask',buffered:false});});
  const t0=Date.now(); await choose(page,'/tmp/eyes2/200k.csv'); console.log('200k', (await state(page,100000)).slice(0,400), Date.now()-t0, await page.evaluate(()=>(window as any).lt));
  writeFileSync('/tmp/eyes2/200k1.csv', listOf(people(200_001))); await choose(page,'/tmp/eyes2/200k1.csv'); console.log('200001', (await state(page,100000)).slice(0,400));
});
test('race: second file while first is read', async ({ page }) => {
  await setCompany(page); await openLetter(page); await open(page);
  // warm up: fonts and worker
  await choose(page,f(listOf(people(4)))); await state(page); await rec(page).getByRole('button',{name:'Forget this list'}).click();
  const a = '/tmp/eyes2/200k.csv';
  const b = f('Activation code,ZIP,State,City,Address 1,Full name\r\n'+people(8).map(p=>[p.code,p.postalCode,p.state,p.city,p.street,`"${p.name}"`].join(',')).join('\r\n'),'second.csv');
  await rec(page).locator('input[type=file]').setInputFiles(a);
  await page.waitForTimeout(120);
  await rec(page).locator('input[type=file]').setInputFiles(b);
  const s = await state(page,60000); await page.waitForTimeout(3000);
  console.log('RACE', (await rec(page).innerText()).slice(0,1500)); console.log(await mapOf(page));
  const r = rec(page).getByRole('radio',{name:/^The first/}); if (await r.count()) { await r.check(); console.log('PREVIEW', (await rec(page).getByRole('article').innerText()).slice(0,500)); }
});
test('mapping invalid while check runs', async ({ page }) => {
  await setCompany(page); await openLetter(page); await open(page);
  await choose(page,'/tmp/eyes2/200k.csv');
  await expect(rec(page).getByText('200,000 records')).toBeVisible({timeout:60000});
  await rec(page).locator('details.elements').filter({hasText:'Columns'}).locator('summary').first().click();
  await sel(page,'Full name').selectOption('');
  await page.waitForTimeout(8000);
  console.log('MAPPING', (await rec(page).innerText()).slice(0,900));
});
