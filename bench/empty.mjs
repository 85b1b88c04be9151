// What any Action that uses GitHub's own packages pays before it does anything.
import '@actions/core';
import '@actions/github';
