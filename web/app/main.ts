// Starts the application: texts of the chosen language first, then the window.
import { speak } from '$base/i18n';
import { create_client } from '$base/client';
import { mount } from 'svelte';
import { first_texts } from '$collected';
import App from './App.svelte';
import '$kit/styles/tokens.css';
import '$kit/styles/page.css';
import '$kit/styles/columns.css';
import '$kit/styles/controls.css';

const client = create_client();
const { language } = client.preferences.choices;
const [dictionaries] = await Promise.all([first_texts(language), client.session.load()]);
speak(language, dictionaries);
mount(App, { target: document.getElementById('app')!, props: { client } });
