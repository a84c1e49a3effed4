// Prints what a program reads in a calendar file: by uid, start and end as seconds since 1970, and the status.
// node read.mjs ical.js|node-ical FILE

import { readFileSync } from "node:fs";

const [program, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const seen = {};

if (program === "ical.js") {
  const { default: ICAL } = await import("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    seen[event.uid] = [
      event.startDate.toUnixTime(),
      event.endDate.toUnixTime(),
      component.getFirstPropertyValue("status"),
    ];
  }
} else {
  const { default: ical } = await import("node-ical");
  for (const event of Object.values(ical.sync.parseICS(text))) {
    if (event.type === "VEVENT") {
      seen[event.uid] = [event.start.getTime() / 1000, event.end.getTime() / 1000, event.status];
    }
  }
}
console.log(JSON.stringify(seen));
