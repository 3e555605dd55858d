import { createApp } from "vue";

import Screener from "./Screener.vue";

createApp(Screener).mount("#site");
