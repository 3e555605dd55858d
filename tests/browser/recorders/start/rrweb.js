// rrweb as its documentation starts it, page text unmasked as it is by default.

import { record } from "rrweb";

import { collector, post } from "./collector.js";

record({ emit: (event) => post("rrweb", event), maskAllInputs: false });
collector.started();
