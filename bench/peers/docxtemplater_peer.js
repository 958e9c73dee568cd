// docxtemplater: slots in a Word template; arguments as in common.py, the option is the template's file.
const fs = require("fs");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const [source, output, count, template] = process.argv.slice(2);
const letters = JSON.parse(fs.readFileSync(source, "utf-8"));
const content = fs.readFileSync(template);
const WARM = 3;

function make(number) {
  const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
  document.render(Object.fromEntries(letters.figures[number].map((text, n) => [`f${n}`, text])));
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

const warm = Math.min(WARM, count - 1);
for (let n = 0; n < warm; n++) make(n);
const start = process.cpuUsage();
let made;
for (let n = warm; n < count; n++) made = make(n);
const used = process.cpuUsage(start);
console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6 / (count - warm) }));
fs.writeFileSync(output, made);
