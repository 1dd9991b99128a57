<#-- One line for each library: its licences, group:artifact:version, address. -->
<#function licences of><#local all = ""><#list of as one><#local all = all + one?string + (one_has_next)?then(" or ", "")></#list><#return all></#function>
The libraries of CAPI Wizard. Their licences' texts and notices lie beside this file.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
${project.groupId}:${project.artifactId}:${project.version} | ${licences(entry.getValue())} | ${project.url!"-"}
</#list>
