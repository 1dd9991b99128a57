import { mount } from 'svelte';
import Destination from '../parts/Destination.svelte';
mount(Destination, { target: document.getElementById('root') });
