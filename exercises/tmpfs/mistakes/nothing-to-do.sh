# fails: container-running
# finding: container-nothing-to-do
docker run -d --name scratch --tmpfs /scratch alpine
docker wait scratch
